package io.tiaobo.gateway.bureau.projection;

import io.tiaobo.gateway.SqlTime;
import io.tiaobo.gateway.overview.projection.LegRow;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.ShortageRow;
import io.tiaobo.gateway.overview.projection.TransferRow;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The network as it was at a moment: what had happened by then, whenever it became known. */
@Component
public class PastQueries {
    private static final String COUNTS = PastTables.ALL + """
            , place as (select code from site where region_code like :region || '%'),
            h as (select * from shortage_then where site_code in (select code from place)),
            t as (select * from transfer_then where site_code in (select code from place))
            select (select count(*) from h where urgency = 2) as critical,
                   (select count(*) from h where urgency = 1) as urgent,
                   (select count(*) from h where urgency = 0) as routine,
                   (select count(*) from waiting_entry w where w.site_code in (select code from place)
                        and w.registered_at <= :at and (w.served_at is null or w.served_at > :at)
                        and (w.withdrawn_at is null or w.withdrawn_at > :at)) as waiting,
                   (select count(*) from t) as under_way,
                   (select count(*) from t where transfer_id in (select transfer_id from late_then)) as overdue,
                   (select count(*) from h where action = 'EXHAUSTED') as exhausted
            """;
    private static final String SHORTAGES = PastTables.ALL + """
            select h.*, null::bigint as usable, null::numeric as daily_demand, %s as site_name, %s as drug_name, %s as unit,
                   %s as donor_name,
                   (select count(*) from waiting_entry w where w.site_code = h.site_code and w.drug_code = h.drug_code
                        and w.registered_at <= :at and (w.served_at is null or w.served_at > :at)
                        and (w.withdrawn_at is null or w.withdrawn_at > :at)) as waiting
            from shortage_then h
            join site s on s.code = h.site_code
            left join drug d on d.code = h.drug_code
            left join site o on o.code = h.donor_site
            where s.region_code like :region || '%%' and (:site = '' or h.site_code = :site)
            order by h.urgency desc, h.declared_at, h.shortage_id limit :limit
            """;
    private static final String TRANSFERS = PastTables.ALL + """
            select t.*, %s as site_name, %s as drug_name, %s as unit,
                   (select min(l.step) from late_then l where l.transfer_id = t.transfer_id and l.leg = 0) as late
            from transfer_then t
            join site s on s.code = t.site_code
            left join drug d on d.code = t.drug_code
            where s.region_code like :region || '%%' and (:site = '' or t.site_code = :site)
            order by exists (select 1 from late_then l where l.transfer_id = t.transfer_id) desc, t.pressing desc,
                     t.requested_at, t.transfer_id
            limit :limit
            """;
    private static final String LEGS = PastTables.ALL + """
            select g.*, %s as donor_name,
                   (select min(l.step) from late_then l where l.transfer_id = g.transfer_id and l.leg = g.leg) as late
            from leg_then g left join site s on s.code = g.donor_site
            where g.transfer_id in (:ids) order by g.transfer_id, g.leg
            """;

    private final JdbcClient database;

    PastQueries(JdbcClient database) {
        this.database = database;
    }

    /**
     * The figures of a moment.
     *
     * @param critical open shortages where somebody had no medicine left
     * @param urgent open urgent shortages
     * @param routine open routine shortages
     * @param waiting patients who waited
     * @param underWay transfers that had not ended
     * @param overdue of them, those with a late step
     * @param exhausted open shortages for which no donor could be found
     */
    public record Figures(
            long critical, long urgent, long routine, long waiting, long underWay, long overdue, long exhausted) {}

    /** The figures of a part of the network. */
    public Figures figures(Scope scope, Instant at) {
        return database.sql(COUNTS)
                .param("at", SqlTime.of(at))
                .param("region", scope.region())
                .query(Figures.class)
                .single();
    }

    /** Shortages that were open, the most urgent and oldest first; of one site unless {@code site} is empty. */
    public List<ShortageRow> shortages(Scope scope, String site, Instant at, int limit) {
        String sql = SHORTAGES.formatted(
                scope.name("s", "h.site_code"),
                scope.name("d", "h.drug_code"),
                scope.unit("d"),
                scope.name("o", "h.donor_site"));
        return database.sql(sql)
                .param("at", SqlTime.of(at))
                .param("region", scope.region())
                .param("site", site)
                .param("limit", limit)
                .query(ShortageRow::read)
                .list();
    }

    /** Transfers that were under way, late ones first; to one site unless {@code site} is empty. */
    public List<TransferRow> transfers(Scope scope, String site, Instant at, int limit) {
        String sql =
                TRANSFERS.formatted(scope.name("s", "t.site_code"), scope.name("d", "t.drug_code"), scope.unit("d"));
        List<TransferRow> found = database.sql(sql)
                .param("at", SqlTime.of(at))
                .param("region", scope.region())
                .param("site", site)
                .param("limit", limit)
                .query(TransferRow::read)
                .list();
        if (found.isEmpty()) {
            return found;
        }
        List<LegRow> legs = database.sql(LEGS.formatted(scope.name("s", "g.donor_site")))
                .param("at", SqlTime.of(at))
                .param("ids", found.stream().map(TransferRow::transferId).toList())
                .query(LegRow::read)
                .list();
        return TransferRow.withLegs(found, legs);
    }
}
