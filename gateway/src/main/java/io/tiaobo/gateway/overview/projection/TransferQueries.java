package io.tiaobo.gateway.overview.projection;

import io.tiaobo.gateway.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Transfers with their legs, and why donors were chosen or passed over. */
@Component
public class TransferQueries {
    /** How long an ended transfer stays on the overview. */
    private static final Duration STILL_SHOWN = Duration.ofHours(24);

    private static final String TRANSFERS = """
            select t.*, greatest(t.urgency, w.urgency) as pressing, %s as site_name, %s as drug_name, %s as unit,
                   case when t.closed_at is not null then t.outcome
                        when exists (select 1 from transfer_leg g where g.transfer_id = t.transfer_id
                                     and g.outcome is null) then 'MOVING'
                        when t.exhausted_at is not null then 'EXHAUSTED' else 'SEARCHING' end as state,
                   (select min(o.step) from open_overdue o where o.transfer_id = t.transfer_id and o.leg = 0) as late
            from transfer t
            left join site s on s.code = t.site_code
            left join drug d on d.code = t.drug_code
            left join shortage w on w.shortage_id = t.shortage_id -- it may have become more urgent since it asked
            where %s
            """;
    private static final String LEGS = """
            select g.*, %s as donor_name, coalesce(g.dispatched, g.promised, g.reserved, 0) as quantity,
                   case when g.outcome is null then coalesce(g.due_at, g.promised_at, g.answer_by) end as due,
                   (select min(o.step) from open_overdue o
                    where o.transfer_id = g.transfer_id and o.leg = g.leg) as late
            from transfer_leg g left join site s on s.code = g.donor_site
            where g.transfer_id in (:ids) order by g.transfer_id, g.leg
            """;
    private static final String CANDIDATES = """
            select c.*, %s as site_name from donor_candidate c left join site s on s.code = c.site_code
            where c.transfer_id = :id order by c.search, c.place
            """;

    private final JdbcClient database;

    TransferQueries(JdbcClient database) {
        this.database = database;
    }

    /** Transfers under way, late ones first, then by urgency; after them those that ended in the last day. */
    public List<TransferRow> moving(Scope scope, Instant now, int limit) {
        String condition = """
                (t.closed_at is null or t.closed_at >= :since) and s.region_code like :region || '%' and {focus}
                order by t.closed_at is not null,
                         exists (select 1 from open_overdue o where o.transfer_id = t.transfer_id) desc,
                         t.closed_at desc, greatest(t.urgency, w.urgency) desc, t.requested_at limit :limit
                """.replace("{focus}", scope.focus().transfers());
        return withLegs(
                scope,
                database.sql(transfers(scope, condition))
                        .param("since", SqlTime.of(now.minus(STILL_SHOWN)))
                        .param("region", scope.region())
                        .param("limit", limit)
                        .query(TransferRow::read)
                        .list());
    }

    /** The latest transfers to or from a site, newest first. */
    public List<TransferRow> ofSite(String siteCode, Scope scope, int limit) {
        String condition = """
                t.site_code = :site or exists (select 1 from transfer_leg g
                    where g.transfer_id = t.transfer_id and g.donor_site = :site and g.outcome is null)
                order by t.closed_at is not null, t.requested_at desc nulls last limit :limit
                """;
        return withLegs(
                scope,
                database.sql(transfers(scope, condition))
                        .param("site", siteCode)
                        .param("limit", limit)
                        .query(TransferRow::read)
                        .list());
    }

    /** One transfer. */
    public Optional<TransferRow> find(String transferId, Scope scope) {
        List<TransferRow> found = database.sql(transfers(scope, "t.transfer_id = :id"))
                .param("id", transferId)
                .query(TransferRow::read)
                .list();
        return withLegs(scope, found).stream().findFirst();
    }

    /** Every site looked at for a transfer, in the order of looking. */
    public List<CandidateRow> candidates(String transferId, Scope scope) {
        return database.sql(CANDIDATES.formatted(scope.name("s", "c.site_code")))
                .param("id", transferId)
                .query(TransferQueries::candidate)
                .list();
    }

    private static String transfers(Scope scope, String condition) {
        return TRANSFERS.formatted(
                scope.name("s", "t.site_code"), scope.name("d", "t.drug_code"), scope.unit("d"), condition);
    }

    private List<TransferRow> withLegs(Scope scope, List<TransferRow> transfers) {
        if (transfers.isEmpty()) {
            return transfers;
        }
        List<String> ids = transfers.stream().map(TransferRow::transferId).toList();
        List<LegRow> legs = database.sql(LEGS.formatted(scope.name("s", "g.donor_site")))
                .param("ids", ids)
                .query(LegRow::read)
                .list();
        return TransferRow.withLegs(transfers, legs);
    }

    private static CandidateRow candidate(ResultSet row, int number) throws SQLException {
        return new CandidateRow(
                row.getInt("search"),
                row.getString("site_code"),
                row.getString("site_name"),
                row.getString("tier"),
                row.getLong("usable"),
                row.getLong("keep_stock"),
                row.getLong("surplus"),
                row.getLong("offer"),
                row.getInt("travel_minutes"),
                row.getString("reason"));
    }
}
