package io.tiaobo.contracts;

import java.util.List;

/** The Kafka topics of the published language. Names and partition keys never change within a version. */
public final class Topics {
    /** Sites, compacted, key = site code. */
    public static final String SITES = "tiaobo.sites.v1";
    /** Drugs and the state of their supply, compacted, key = drug code or {@code <drug>/supply-channel}. */
    public static final String DRUGS = "tiaobo.drugs.v1";
    /** Full current level of each stock item, compacted, key = {@code site/drug}. */
    public static final String STOCK_LEVELS = "tiaobo.stock-levels.v1";
    /** Every stock movement and ordering fact, retained, key = {@code site/drug}. */
    public static final String STOCK_MOVEMENTS = "tiaobo.stock-movements.v1";
    /** Life of shortages, waiting lists and hotline cases (pseudonymous), retained, key = aggregate. */
    public static final String SHORTAGES = "tiaobo.shortages.v1";
    /** Life of transfers, retained, key = transfer. */
    public static final String TRANSFERS = "tiaobo.transfers.v1";
    /** Commands to inventory, retained, key = {@code site/drug}. */
    public static final String INVENTORY_COMMANDS = "tiaobo.inventory-commands.v1";

    /** Topics that keep the latest record of each key for ever instead of every record for a while. */
    public static final List<String> COMPACTED = List.of(SITES, DRUGS, STOCK_LEVELS);

    /** Every topic, in no particular order. */
    public static final List<String> ALL =
            List.of(SITES, DRUGS, STOCK_LEVELS, STOCK_MOVEMENTS, SHORTAGES, TRANSFERS, INVENTORY_COMMANDS);

    private Topics() {}
}
