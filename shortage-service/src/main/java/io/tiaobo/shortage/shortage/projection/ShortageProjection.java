package io.tiaobo.shortage.shortage.projection;

import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.shortage.shortage.domain.CancelReason;
import io.tiaobo.shortage.shortage.event.ShortageDeclared;
import io.tiaobo.shortage.shortage.event.ShortageEscalated;
import io.tiaobo.shortage.shortage.event.ShortageEvent;
import io.tiaobo.shortage.shortage.event.ShortageNeedChanged;
import io.tiaobo.shortage.shortage.event.ShortagePressed;
import io.tiaobo.shortage.shortage.event.ShortageResolved;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code shortage} and {@code shortage_timeline} up to date. */
@Component
public class ShortageProjection {
    private final JdbcClient database;

    ShortageProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(ShortageDeclared e, @SequenceNumber long sequence) {
        database.sql("""
                        insert into shortage (shortage_id, site_code, drug_code, episode, cause, urgency, quantity_needed,
                            usable, declared_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        e.shortageId(),
                        e.siteCode(),
                        e.drugCode(),
                        e.episode(),
                        e.cause().name(),
                        e.urgency().name(),
                        e.quantityNeeded(),
                        e.level().usable(),
                        Timestamp.from(e.occurredAt()))
                .update();
        Map<String, String> details = new HashMap<>();
        details.put("quantity", String.valueOf(e.quantityNeeded()));
        details.put("usable", String.valueOf(e.level().usable()));
        details.put("cause", e.cause().name());
        details.put("urgency", e.urgency().name());
        remember(e, sequence, "DECLARED", details);
    }

    @EventHandler
    void on(ShortageNeedChanged e, @SequenceNumber long sequence) {
        database.sql("update shortage set urgency = ?, quantity_needed = ? where shortage_id = ?")
                .params(e.urgency().name(), e.quantityNeeded(), e.shortageId())
                .update();
        String quantity = String.valueOf(e.quantityNeeded());
        remember(
                e,
                sequence,
                "NEED_CHANGED",
                Map.of("quantity", quantity, "urgency", e.urgency().name()));
    }

    @EventHandler
    void on(ShortageEscalated e, @SequenceNumber long sequence) {
        database.sql("update shortage set escalated_at = ?, purchase_quantity = ? where shortage_id = ?")
                .params(Timestamp.from(e.occurredAt()), e.purchaseQuantity(), e.shortageId())
                .update();
        remember(e, sequence, "ESCALATED", Map.of("quantity", String.valueOf(e.purchaseQuantity())));
    }

    @EventHandler
    void on(ShortagePressed e, @SequenceNumber long sequence) {
        remember(e, sequence, "PRESSED", Map.of("site", e.responsibleSite(), "step", e.step()));
    }

    @EventHandler
    void on(ShortageResolved e, @SequenceNumber long sequence) {
        database.sql("update shortage set ended_at = ?, outcome = ? where shortage_id = ?")
                .params(Timestamp.from(e.occurredAt()), e.outcome(), e.shortageId())
                .update();
        CancelReason reason = e.cancelReason();
        Map<String, String> details = reason == null
                ? Map.of("usable", String.valueOf(e.usable()))
                : Map.of("reason", reason.name(), "usable", String.valueOf(e.usable()));
        remember(e, sequence, e.outcome(), details);
    }

    private void remember(ShortageEvent e, long sequence, String kind, Map<String, String> details) {
        database.sql("""
                        insert into shortage_timeline (shortage_id, sequence_number, kind, details, happened_at)
                        values (?, ?, ?, ?::jsonb, ?)""")
                .params(
                        e.shortageId(),
                        sequence,
                        kind,
                        StrictJson.mapper().writeValueAsString(details),
                        Timestamp.from(e.occurredAt()))
                .update();
    }
}
