package io.tiaobo.inventory.policy.projection;

import io.tiaobo.inventory.policy.domain.BanEvidence;
import io.tiaobo.inventory.policy.domain.BanGround;
import io.tiaobo.runtime.domain.BusinessDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for blanket bans (S1-09, S1-36): products that were not selected, that somebody asked for in vain, and that the site has
 * delisted, or neither ordered nor received from anywhere although the market has them.
 */
public class BanQueries {
    private static final String FINDINGS = """
            select asked.site_code, asked.drug_code, asked.refusals, asked.units,
                   case a.status when 'DELISTED' then 'DELISTED' else 'NOT_ORDERED' end as ground
            from (select site_code, drug_code, count(*) as refusals, sum(quantity) as units
                  from movement where kind = 'DISPENSE_REFUSED' and occurred_at >= :moment
                  group by site_code, drug_code) asked
            join drug d on d.code = asked.drug_code and d.active and not d.selected
            left join assortment a on a.site_code = asked.site_code and a.drug_code = asked.drug_code
            left join supply_channel c on c.drug_code = asked.drug_code
            where a.status = 'DELISTED'
               or (c.status is distinct from 'INTERRUPTED'
                   and not exists (select 1 from purchase_order o
                                   where o.site_code = asked.site_code and o.drug_code = asked.drug_code
                                     and o.placed_on >= :since)
                   and not exists (select 1 from movement i
                                   where i.site_code = asked.site_code and i.drug_code = asked.drug_code
                                     and i.on_hand_change > 0 and i.occurred_at >= :moment))
            order by asked.site_code, asked.drug_code
            """;

    private final JdbcClient database;

    /** Reads the service's own database. */
    public BanQueries(JdbcClient database) {
        this.database = database;
    }

    /** What is found between two days, both included. */
    public List<BanFinding> findings(LocalDate since, LocalDate today) {
        return database.sql(FINDINGS)
                .param("moment", Timestamp.from(BusinessDate.startOf(since)))
                .param("since", since)
                .query((row, number) -> new BanFinding(
                        row.getString("site_code"),
                        row.getString("drug_code"),
                        new BanEvidence(
                                BanGround.valueOf(row.getString("ground")),
                                row.getLong("refusals"),
                                row.getLong("units"),
                                since,
                                today)))
                .list();
    }

    /** What is suspected now at the sites whose region code begins so, by site and product. */
    public List<BanFinding> suspected(String region) {
        return database.sql("""
                        select b.* from ban_suspicion b join site s on s.code = b.site_code
                        where s.region_code like ? || '%' order by b.site_code, b.drug_code
                        """).param(region).query(BanQueries::suspicion).list();
    }

    private static BanFinding suspicion(ResultSet row, int number) throws SQLException {
        return new BanFinding(
                row.getString("site_code"),
                row.getString("drug_code"),
                new BanEvidence(
                        BanGround.valueOf(row.getString("ground")),
                        row.getLong("refusals"),
                        row.getLong("refused_units"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("observed_on", LocalDate.class)));
    }
}
