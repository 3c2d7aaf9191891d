package io.tiaobo.gateway.bureau.projection;

import io.tiaobo.gateway.SqlTime;
import io.tiaobo.gateway.Urgency;
import io.tiaobo.gateway.overview.projection.OverviewQueries;
import io.tiaobo.gateway.overview.projection.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What needs a person, as far as the topics say it. One query each, however many sites there are. */
@Component
public class ConcernQueries {
    /** Found once: right after a region was loaded the planner knows too little, and would look for them again for every site. */
    private static final String CONCERNS = """
            with concern as materialized (
                select 'LATE' as kind, greatest(t.urgency, h.urgency) as urgency, t.site_code, t.drug_code,
                       o.due_at as since, o.responsible_site as mover, o.step as detail, null::bigint as quantity,
                       o.transfer_id, o.leg, h.shortage_id is not null and h.resolved_at is null as pressable
                from open_overdue o join transfer t on t.transfer_id = o.transfer_id
                left join shortage h on h.shortage_id = t.shortage_id
                union all
                select case when action = 'EXHAUSTED' then 'NO_DONOR' else 'STOPPED' end, urgency, site_code, drug_code,
                       coalesce(escalated_at, declared_at), null, '', purchase_quantity, transfer_id, 0, false
                from open_shortage
                where action = 'EXHAUSTED' or action = 'NOTHING_YET' and transfer_id is not null
                union all
                select 'SILENT', 0, p.code, null, p.heard, p.code, '', null, null, 0, false
                from (select q.code, (select max(l.as_of) from stock_level l where l.site_code = q.code) as heard
                      from site q where q.active) p
                where p.heard is null or p.heard < :since)
            """;

    private static final String WORST = CONCERNS + """
            select c.*, (select max(x.occurred_at) from timeline x where x.transfer_id = c.transfer_id and c.pressable
                            and x.kind in ('shortage.shortage-pressed', 'shortage.site-pressed')) as pressed_at,
                   %s as site_name, %s as mover_name, %s as drug_name, %s as unit
            from concern c
            join site s on s.code = c.site_code
            left join site m on m.code = c.mover
            left join drug d on d.code = c.drug_code
            where s.region_code like :region || '%%' and (:kind = '' or c.kind = :kind)
            order by c.urgency desc, array_position(cast(:kinds as text[]), c.kind), c.since nulls first, c.site_code, c.transfer_id, c.leg
            limit :limit
            """;
    private static final String COUNT = CONCERNS + """
            select c.kind, count(*) as number from concern c join site s on s.code = c.site_code
            where s.region_code like :region || '%' group by c.kind
            """;

    private final JdbcClient database;

    ConcernQueries(JdbcClient database) {
        this.database = database;
    }

    /** The worst of a kind, or of all kinds when it is empty. */
    public List<Concern> worst(Scope scope, String kind, Instant now, int limit) {
        String sql = WORST.formatted(
                scope.name("s", "c.site_code"),
                scope.name("m", "c.mover"),
                scope.name("d", "c.drug_code"),
                scope.unit("d"));
        return database.sql(sql)
                .param("since", SqlTime.of(now.minus(OverviewQueries.REPORTING)))
                .param("region", scope.region())
                .param("kind", kind)
                .param("kinds", kinds())
                .param("limit", limit)
                .query(ConcernQueries::concern)
                .list();
    }

    /** How many there are of each kind; a kind there is none of is left out. */
    public Map<ConcernKind, Long> counts(Scope scope, Instant now) {
        Map<ConcernKind, Long> counts = new EnumMap<>(ConcernKind.class);
        database.sql(COUNT)
                .param("since", SqlTime.of(now.minus(OverviewQueries.REPORTING)))
                .param("region", scope.region())
                .query(row -> {
                    counts.put(ConcernKind.valueOf(row.getString("kind")), row.getLong("number"));
                });
        return counts;
    }

    private static String[] kinds() {
        ConcernKind[] kinds = ConcernKind.values();
        String[] names = new String[kinds.length];
        for (ConcernKind kind : kinds) {
            names[kind.ordinal()] = kind.name();
        }
        return names;
    }

    private static Concern concern(ResultSet row, int number) throws SQLException {
        return new Concern(
                ConcernKind.valueOf(row.getString("kind")),
                Urgency.of(row.getInt("urgency")),
                row.getString("site_code"),
                row.getString("site_name"),
                row.getString("drug_code"),
                row.getString("drug_name"),
                SqlTime.instant(row.getObject("since", OffsetDateTime.class)),
                row.getString("mover"),
                row.getString("mover_name"),
                row.getString("detail"),
                row.getObject("quantity", Long.class),
                row.getString("unit"),
                row.getString("transfer_id"),
                row.getInt("leg"),
                SqlTime.instant(row.getObject("pressed_at", OffsetDateTime.class)),
                row.getBoolean("pressable"));
    }
}
