package io.tiaobo.inventory.price.projection;

import io.tiaobo.inventory.price.event.DrugPriceSet;
import io.tiaobo.inventory.price.event.ReimbursementRatioSet;
import io.tiaobo.inventory.price.event.SitePriceSet;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code drug_price}, {@code site_price} and {@code reimbursement_ratio}: a row for each version, from 1. */
public final class PriceProjection {
    private final JdbcTemplate database;

    /** Writes in the transaction of the processor. */
    public PriceProjection(JdbcTemplate database) {
        this.database = database;
    }

    @EventHandler
    void on(DrugPriceSet e, DomainEventMessage<?> message) {
        database.update(
                "insert into drug_price (drug_code, version, pack_size, reference_price, collective_price, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?)",
                e.drugCode(),
                message.getSequenceNumber() + 1,
                e.packSize(),
                e.referencePrice(),
                e.collectivePrice(),
                e.validFrom());
    }

    @EventHandler
    void on(SitePriceSet e, DomainEventMessage<?> message) {
        database.update(
                "insert into site_price (site_code, drug_code, version, basis, price, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?)",
                e.siteCode(),
                e.drugCode(),
                message.getSequenceNumber() + 1,
                e.basis().name(),
                e.price(),
                e.validFrom());
    }

    @EventHandler
    void on(ReimbursementRatioSet e, DomainEventMessage<?> message) {
        database.update(
                "insert into reimbursement_ratio (region_code, drug_code, version, percent, valid_from)"
                        + " values (?, ?, ?, ?, ?)",
                e.regionCode(),
                Objects.requireNonNullElse(e.drugCode(), ""),
                message.getSequenceNumber() + 1,
                e.percent(),
                e.validFrom());
    }
}
