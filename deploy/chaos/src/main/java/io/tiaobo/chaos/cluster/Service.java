package io.tiaobo.chaos.cluster;

import java.util.Locale;

/** The services, in the order they are started. */
public enum Service {
    /** Stock. */
    INVENTORY,
    /** Shortages and waiting lists. */
    SHORTAGE,
    /** Donors and transfers. */
    TRANSFER,
    /** The edge; always one. */
    GATEWAY;

    /** Short name, also the name of its database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Folder of its Maven module. */
    public String module() {
        return this == GATEWAY ? "gateway" : id() + "-service";
    }
}
