package io.tiaobo.shortage.cause.projection;

import io.tiaobo.contracts.inventory.v1.AssortmentChangedV1;
import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.OrderFilledV1;
import io.tiaobo.contracts.inventory.v1.OrderPlacedV1;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the facts about supply, each with the id of the message that told it. The same message again changes nothing. */
@Component
public class SupplyTables {
    private final JdbcClient database;

    SupplyTables(JdbcClient database) {
        this.database = database;
    }

    /** Takes the catalogue's entry unless a newer one is known. */
    public void take(DrugV1 drug, long version, String event) {
        database.sql("""
                        insert into catalogue_entry (drug_code, active, event_id, version) values (?, ?, ?, ?)
                        on conflict (drug_code) do update set active = excluded.active, event_id = excluded.event_id,
                            version = excluded.version where catalogue_entry.version <= excluded.version""").params(drug.code(), drug.active(), event, version).update();
    }

    /** Takes a report unless one of a later day is known. */
    public void take(SupplyChannelReportedV1 report, String event) {
        database.sql("""
                        insert into supply_channel (drug_code, status, source, reported_on, event_id)
                        values (?, ?, ?, ?, ?)
                        on conflict (drug_code) do update set status = excluded.status, source = excluded.source,
                            reported_on = excluded.reported_on, event_id = excluded.event_id
                        where supply_channel.reported_on <= excluded.reported_on""")
                .params(report.drugCode(), report.status(), report.source(), report.reportedOn(), event)
                .update();
    }

    /** Takes an order. */
    public void take(OrderPlacedV1 order, String event) {
        database.sql("""
                        insert into purchase_order (order_id, site_code, drug_code, ordered, placed_on, placed_event)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (order_id) do update set placed_on = excluded.placed_on,
                            placed_event = excluded.placed_event""")
                .params(order.orderId(), order.siteCode(), order.drugCode(), order.quantity(), order.placedOn(), event)
                .update();
    }

    /** Takes what came of an order; the delivery alone stands for the order, should the order itself never have been told. */
    public void take(OrderFilledV1 order, String event) {
        database.sql("""
                        insert into purchase_order (order_id, site_code, drug_code, ordered, placed_on, placed_event,
                            received, filled_on, filled_event)
                        values (:order, :site, :drug, :ordered, :day, :event, :received, :day, :event)
                        on conflict (order_id) do update set ordered = excluded.ordered, received = excluded.received,
                            filled_on = excluded.filled_on, filled_event = excluded.filled_event""")
                .param("order", order.orderId())
                .param("site", order.siteCode())
                .param("drug", order.drugCode())
                .param("ordered", order.ordered())
                .param("day", order.filledOn())
                .param("event", event)
                .param("received", order.received())
                .update();
    }

    /** Takes a site's decision about its range unless a later one is known. */
    public void take(AssortmentChangedV1 change, String event) {
        database.sql("""
                        insert into site_range (site_code, drug_code, status, reason, changed_on, event_id)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (site_code, drug_code) do update set status = excluded.status,
                            reason = excluded.reason, changed_on = excluded.changed_on, event_id = excluded.event_id
                        where site_range.changed_on <= excluded.changed_on""")
                .params(
                        change.siteCode(),
                        change.drugCode(),
                        change.status(),
                        change.reason(),
                        change.changedOn(),
                        event)
                .update();
    }

    /** Notes that somebody went away without. */
    public void take(DispenseRefusedV1 refusal, String event) {
        database.sql("""
                        insert into refused_dispense (event_id, site_code, drug_code, requested, occurred_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        event,
                        refusal.siteCode(),
                        refusal.drugCode(),
                        refusal.requested(),
                        Timestamp.from(refusal.occurredAt()))
                .update();
    }
}
