package io.tiaobo.inventory.purchase.projection;

import io.tiaobo.inventory.purchase.event.AssortmentChanged;
import io.tiaobo.inventory.purchase.event.OrderFilled;
import io.tiaobo.inventory.purchase.event.OrderPlaced;
import io.tiaobo.inventory.purchase.event.SupplyChannelReported;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code purchase_order}, {@code assortment} and {@code supply_channel} as they are now. */
public final class PurchaseProjection {
    private final JdbcTemplate database;

    /** Writes in the transaction of the processor. */
    public PurchaseProjection(JdbcTemplate database) {
        this.database = database;
    }

    @EventHandler
    void on(OrderPlaced e) {
        database.update(
                "insert into purchase_order (order_id, site_code, drug_code, ordered, received, placed_on)"
                        + " values (?, ?, ?, ?, 0, ?)",
                e.orderId(),
                e.siteCode(),
                e.drugCode(),
                e.quantity(),
                e.placedOn());
    }

    @EventHandler
    void on(OrderFilled e) {
        database.update(
                "update purchase_order set received = ?, filled_on = ? where order_id = ?",
                e.received(),
                e.filledOn(),
                e.orderId());
    }

    @EventHandler
    void on(AssortmentChanged e) {
        database.update("""
                insert into assortment (site_code, drug_code, status, reason, changed_on) values (?, ?, ?, ?, ?)
                on conflict (site_code, drug_code) do update set
                    status = excluded.status, reason = excluded.reason, changed_on = excluded.changed_on
                """, e.siteCode(), e.drugCode(), e.status().name(), e.reason(), e.changedOn());
    }

    @EventHandler
    void on(SupplyChannelReported e) {
        database.update("""
                insert into supply_channel (drug_code, status, source, reported_on) values (?, ?, ?, ?)
                on conflict (drug_code) do update set
                    status = excluded.status, source = excluded.source, reported_on = excluded.reported_on
                """, e.drugCode(), e.status().name(), e.source(), e.reportedOn());
    }
}
