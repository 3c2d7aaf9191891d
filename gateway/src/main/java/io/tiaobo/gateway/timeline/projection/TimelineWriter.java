package io.tiaobo.gateway.timeline.projection;

import io.tiaobo.gateway.SqlTime;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Adds what happened to the timeline, in the transaction of its other effects. The key is the event id: a repetition adds
 * nothing.
 */
@Component
public class TimelineWriter {
    /** A routine movement of one stock item is told at most once in this time of the world. */
    static final Duration ROUTINE_PAUSE = Duration.ofSeconds(30);

    private static final String INSERT = """
            insert into timeline (event_id, kind, occurred_at, site_code, drug_code, donor_site, shortage_id,
                                  transfer_id, facts)
            values (:eventId, :kind, :occurredAt,
                    coalesce(cast(:site as text), (select site_code from transfer where transfer_id = :transfer)),
                    coalesce(cast(:drug as text), (select drug_code from transfer where transfer_id = :transfer)),
                    :donor, :shortage, :transfer, cast(:facts as jsonb))
            on conflict (event_id) do nothing
            """;
    private static final String TAKE_TURN = """
            insert into movement_told as told (site_code, drug_code, told_at) values (:site, :drug, :at)
            on conflict (site_code, drug_code) do update set told_at = excluded.told_at
            where told.told_at <= excluded.told_at - make_interval(secs => :pause)
            """;

    private final JdbcClient database;
    private final TimelineSignal signal;

    TimelineWriter(JdbcClient database, TimelineSignal signal) {
        this.database = database;
        this.signal = signal;
    }

    /** Adds an entry for a published record. */
    public void tell(String eventId, Object data) {
        write(eventId, Fact.of(data));
    }

    /** Adds an entry for a routine stock movement, unless its stock item was told about only just now. */
    public void tellNowAndThen(String eventId, Object data) {
        Fact fact = Fact.of(data);
        int turns = database.sql(TAKE_TURN)
                .param("site", fact.text("siteCode"))
                .param("drug", fact.text("drugCode"))
                .param("at", SqlTime.of(fact.occurredAt()))
                .param("pause", ROUTINE_PAUSE.toSeconds())
                .update();
        if (turns > 0) {
            write(eventId, fact);
        }
    }

    private void write(String eventId, Fact fact) {
        database.sql(INSERT)
                .param("eventId", eventId)
                .param("kind", fact.kind())
                .param("occurredAt", SqlTime.of(fact.occurredAt()))
                .param("site", fact.text("siteCode"))
                .param("drug", fact.text("drugCode"))
                .param("donor", fact.text("donorSite"))
                .param("shortage", fact.text("shortageId"))
                .param("transfer", fact.text("transferId"))
                .param("facts", fact.fields().toString())
                .update();
        announceAfterCommit();
    }

    private void announceAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    signal.raise();
                }
            });
        }
    }
}
