package io.tiaobo.shortage.supervision.projection;

import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.runtime.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Reads what sites have to do, for which shortage and for which case. */
@Component
public class Supervision {
    private static final String OPEN_STEPS = """
            select s.transfer_id, s.leg, s.step, s.responsible_site, s.due_at, s.overdue_at, t.shortage_id, t.site_code,
                   t.drug_code, t.urgency,
                   (select min(i.case_id) from case_item i where i.shortage_id = t.shortage_id) as case_id
            from watched_step s join watched_transfer t using (transfer_id) where s.done_at is null""";

    private static final String ORDER = "case_id is null, due_at, transfer_id, leg, step";

    private final JdbcClient database;

    Supervision(JdbcClient database) {
        this.database = database;
    }

    /**
     * Something a site has to do.
     *
     * @param transferId transfer
     * @param leg leg, from 1; 0 for the whole transfer
     * @param step {@code ANSWER}, {@code DISPATCH}, {@code ARRIVAL} or another step of the transfer
     * @param responsibleSite whose turn it is
     * @param dueAt until when, UTC
     * @param late whether that has passed
     * @param shortageId shortage that asked; null when asked for by hand
     * @param siteCode site that waits
     * @param drugCode drug it waits for
     * @param urgency urgency of the transfer
     * @param caseId hotline case that waits, one of several if need be; null if none does
     */
    public record OpenStep(
            String transferId,
            int leg,
            String step,
            String responsibleSite,
            Instant dueAt,
            boolean late,
            @Nullable String shortageId,
            String siteCode,
            String drugCode,
            String urgency,
            @Nullable String caseId) {}

    /**
     * A moment of a transfer.
     *
     * @param kind kind
     * @param details values for the sentence
     * @param happenedAt when, UTC
     */
    public record Moment(String kind, Map<String, String> details, Instant happenedAt) {}

    /** Steps that are late, those of hotline cases first, then the oldest (S1-32). */
    public Page<OpenStep> overdue(Instant now, String @Nullable [] sites, int page, int size) {
        String late = OPEN_STEPS + " and (s.due_at <= :now or s.overdue_at is not null)"
                + " and (:sites::text[] is null or t.site_code = any (:sites) or s.responsible_site = any (:sites))";
        return PageQuery.of("select *", "from (" + late + ") as late", ORDER)
                .with("now", Timestamp.from(now))
                .with("sites", sites)
                .read(database, page, size, (row, number) -> toStep(row, now));
    }

    /** What is waited for in the transfers of a shortage, the soonest first. */
    public List<OpenStep> openStepsOf(String shortageId, Instant now) {
        return database.sql(OPEN_STEPS + " and t.shortage_id = ? order by s.due_at, s.leg, s.step")
                .param(shortageId)
                .query((row, number) -> toStep(row, now))
                .list();
    }

    /** The shortage a transfer is for; empty for an unknown transfer or one asked for by hand. */
    public Optional<String> shortageOf(String transferId) {
        return database.sql(
                        "select shortage_id from watched_transfer where transfer_id = ? and shortage_id is not null")
                .param(transferId)
                .query(String.class)
                .optional();
    }

    /** What happened to the transfers of a shortage, oldest first. */
    public List<Moment> momentsOf(String shortageId) {
        return database.sql("""
                        select m.kind, m.details::text, m.happened_at
                        from transfer_moment m join watched_transfer t using (transfer_id)
                        where t.shortage_id = ? order by m.happened_at, m.event_id""")
                .param(shortageId)
                .query((row, number) -> new Moment(
                        row.getString(1),
                        StrictJson.mapper().readValue(row.getString(2), new TypeReference<Map<String, String>>() {}),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    private static OpenStep toStep(ResultSet row, Instant now) throws SQLException {
        Instant dueAt = row.getTimestamp("due_at").toInstant();
        return new OpenStep(
                row.getString("transfer_id"),
                row.getInt("leg"),
                row.getString("step"),
                row.getString("responsible_site"),
                dueAt,
                row.getTimestamp("overdue_at") != null || !dueAt.isAfter(now),
                row.getString("shortage_id"),
                row.getString("site_code"),
                row.getString("drug_code"),
                row.getString("urgency"),
                row.getString("case_id"));
    }
}
