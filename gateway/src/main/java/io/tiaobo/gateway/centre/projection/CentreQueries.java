package io.tiaobo.gateway.centre.projection;

import io.tiaobo.gateway.SqlTime;
import io.tiaobo.gateway.Urgency;
import io.tiaobo.gateway.centre.projection.RequestedLeg.Shelf;
import io.tiaobo.gateway.overview.projection.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a site is asked to give. */
@Component
public class CentreQueries {
    private static final int MOST = 500;
    private static final String LEGS = """
            select g.transfer_id, g.leg, g.state, coalesce(g.dispatched, g.promised, g.reserved, 0) as quantity,
                   coalesce(g.due_at, g.promised_at, g.answer_by) as due,
                   greatest(t.urgency, w.urgency) as urgency, coalesce(t.site_code, '') as receiver,
                   coalesce(%s, '') as receiver_name, coalesce(t.drug_code, '') as drug_code,
                   coalesce(%s, '') as drug_name, %s as unit, c.travel_minutes, c.keep_stock,
                   l.on_hand, l.reserved as committed, l.on_hold, l.usable, l.daily_demand,
                   (select min(o.step) from open_overdue o where o.transfer_id = g.transfer_id and o.leg = g.leg) as late
            from transfer_leg g
            join transfer t on t.transfer_id = g.transfer_id
            left join shortage w on w.shortage_id = t.shortage_id
            left join site s on s.code = t.site_code
            left join drug d on d.code = t.drug_code
            left join stock_level l on l.site_code = g.donor_site and l.drug_code = t.drug_code
            left join lateral (select travel_minutes, keep_stock from donor_candidate x
                where x.transfer_id = g.transfer_id and x.site_code = g.donor_site
                order by x.search desc limit 1) c on true
            where g.donor_site = :site and %s
            order by greatest(t.urgency, w.urgency) desc, due, g.transfer_id, g.leg limit :most
            """;

    private final JdbcClient database;

    CentreQueries(JdbcClient database) {
        this.database = database;
    }

    /** Open legs of a donor, the most urgent first. */
    public List<RequestedLeg> open(String site, Scope scope) {
        return legs(scope, "g.outcome is null")
                .param("site", site)
                .query(CentreQueries::leg)
                .list();
    }

    /** One leg, if the site is its donor. */
    public Optional<RequestedLeg> find(String site, String transferId, int leg, Scope scope) {
        return legs(scope, "g.transfer_id = :id and g.leg = :leg")
                .param("site", site)
                .param("id", transferId)
                .param("leg", leg)
                .query(CentreQueries::leg)
                .optional();
    }

    private JdbcClient.StatementSpec legs(Scope scope, String condition) {
        return database.sql(LEGS.formatted(
                        scope.name("s", "t.site_code"), scope.name("d", "t.drug_code"), scope.unit("d"), condition))
                .param("most", MOST);
    }

    private static RequestedLeg leg(ResultSet row, int number) throws SQLException {
        return new RequestedLeg(
                row.getString("transfer_id"),
                row.getInt("leg"),
                row.getString("receiver"),
                row.getString("receiver_name"),
                row.getString("drug_code"),
                row.getString("drug_name"),
                row.getString("unit"),
                Urgency.of(row.getInt("urgency")),
                row.getString("state"),
                row.getLong("quantity"),
                SqlTime.instant(row.getObject("due", OffsetDateTime.class)),
                row.getString("late"),
                row.getObject("travel_minutes", Integer.class),
                row.getObject("keep_stock", Long.class),
                shelf(row));
    }

    private static @Nullable Shelf shelf(ResultSet row) throws SQLException {
        if (row.getBigDecimal("daily_demand") == null) {
            return null;
        }
        return new Shelf(
                row.getLong("on_hand"),
                row.getLong("committed"),
                row.getLong("on_hold"),
                row.getLong("usable"),
                row.getBigDecimal("daily_demand"));
    }
}
