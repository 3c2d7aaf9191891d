package io.tiaobo.shortage.supervision.projection;

import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import io.tiaobo.runtime.json.StrictJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the transfers and their steps. */
@Component
public class WatchedTransfers {
    private final JdbcClient database;

    WatchedTransfers(JdbcClient database) {
        this.database = database;
    }

    /**
     * Something a site has to do.
     *
     * @param transferId transfer
     * @param leg leg, from 1; 0 for the whole transfer
     * @param step what
     * @param responsibleSite who
     * @param dueAt until when, UTC
     */
    public record Step(String transferId, int leg, String step, String responsibleSite, Instant dueAt) {}

    /** A transfer begins. */
    public void requested(TransferRequestedV1 e) {
        database.sql("""
                        insert into watched_transfer (transfer_id, shortage_id, site_code, drug_code, quantity, urgency,
                            requested_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(e.transferId())
                .param(e.shortageId())
                .param(e.siteCode())
                .param(e.drugCode())
                .param(e.quantity())
                .param(e.urgency())
                .param(Timestamp.from(e.requestedAt()))
                .update();
    }

    /** It is a site's turn. */
    public void begin(Step step) {
        write(step, null);
    }

    /** A site did not do its step in time. */
    public void overdue(Step step, Instant at) {
        write(step, Timestamp.from(at));
    }

    private void write(Step step, @Nullable Timestamp overdueAt) {
        database.sql("""
                        insert into watched_step (transfer_id, leg, step, responsible_site, due_at, overdue_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (transfer_id, leg, step) do update set due_at = excluded.due_at,
                            responsible_site = excluded.responsible_site, overdue_at = excluded.overdue_at, done_at = null""")
                .param(step.transferId())
                .param(step.leg())
                .param(step.step())
                .param(step.responsibleSite())
                .param(Timestamp.from(step.dueAt()))
                .param(overdueAt)
                .update();
    }

    /** A step is done, late or not. */
    public void done(String transferId, int leg, String step, Instant at) {
        database.sql("""
                        update watched_step set done_at = ?
                        where transfer_id = ? and leg = ? and step = ? and done_at is null""").params(Timestamp.from(at), transferId, leg, step).update();
    }

    /** Nothing of a leg is waited for any more. */
    public void legDone(String transferId, int leg, Instant at) {
        database.sql("update watched_step set done_at = ? where transfer_id = ? and leg = ? and done_at is null")
                .params(Timestamp.from(at), transferId, leg)
                .update();
    }

    /** Nothing of a transfer is waited for any more. */
    public void closed(String transferId, String outcome, Instant at) {
        database.sql("update watched_transfer set outcome = ?, closed_at = ? where transfer_id = ?")
                .params(outcome, Timestamp.from(at), transferId)
                .update();
        database.sql("update watched_step set done_at = ? where transfer_id = ? and done_at is null")
                .params(Timestamp.from(at), transferId)
                .update();
    }

    /** Remembers a moment for those who wait; the same message again is the same moment. */
    public void tell(String transferId, String eventId, String kind, Map<String, String> details, Instant at) {
        database.sql("""
                        insert into transfer_moment (transfer_id, event_id, kind, details, happened_at)
                        values (?, ?, ?, ?::jsonb, ?) on conflict do nothing""")
                .params(transferId, eventId, kind, StrictJson.mapper().writeValueAsString(details), Timestamp.from(at))
                .update();
    }
}
