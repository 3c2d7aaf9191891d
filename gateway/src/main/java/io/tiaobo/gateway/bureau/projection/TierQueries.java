package io.tiaobo.gateway.bureau.projection;

import io.tiaobo.gateway.overview.projection.Scope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a drug lasts at every site of a part of the network; one query, however many sites there are. */
@Component
public class TierQueries {
    private static final String SITES = """
            select s.code, %s as name, s.kind, s.parent_code, s.lead_time_days, l.usable, %s as unit,
                   case when l.daily_demand > 0 then round(l.usable / l.daily_demand, 1) end as days_of_supply,
                   case when l.usable is null or l.daily_demand <= 0 then 'UNKNOWN'
                        when l.usable = 0 then 'OUT'
                        when l.usable < l.daily_demand * s.lead_time_days then 'BELOW_LEAD_TIME'
                        else 'ENOUGH' end as supply
            from site s
            left join stock_level l on l.site_code = s.code and l.drug_code = :drug
            left join drug d on d.code = l.drug_code
            where s.active and s.region_code like :region || '%%'
            order by array_position(array['OUT', 'BELOW_LEAD_TIME', 'ENOUGH', 'UNKNOWN'],
                         case when l.usable is null or l.daily_demand <= 0 then 'UNKNOWN'
                              when l.usable = 0 then 'OUT'
                              when l.usable < l.daily_demand * s.lead_time_days then 'BELOW_LEAD_TIME'
                              else 'ENOUGH' end),
                     days_of_supply, s.code
            """;
    private static final String DRUGS = """
            select d.code, %s as name,
                   count(l.site_code) filter (where l.daily_demand > 0 and l.usable = 0) as out_of_stock
            from drug d
            left join (stock_level l join site s on s.code = l.site_code and s.active
                           and s.region_code like :region || '%%') on l.drug_code = d.code
            where d.active group by d.code order by out_of_stock desc, name, d.code
            """;

    private final JdbcClient database;

    TierQueries(JdbcClient database) {
        this.database = database;
    }

    /** Every active site with what it has of a drug, the shortest first. */
    public List<TierSite> sites(Scope scope, String drug) {
        return database.sql(SITES.formatted(scope.name("s", "s.code"), scope.unit("d")))
                .param("drug", drug)
                .param("region", scope.region())
                .query(TierSite.class)
                .list();
    }

    /** Drugs, those that are missing at the most sites first. */
    public List<TierDrug> drugs(Scope scope) {
        return database.sql(DRUGS.formatted(scope.name("d", "d.code")))
                .param("region", scope.region())
                .query(TierDrug.class)
                .list();
    }

    /**
     * A drug to choose.
     *
     * @param code drug
     * @param name its name in the reader's language
     * @param outOfStock sites that use it and have none
     */
    public record TierDrug(String code, String name, long outOfStock) {}
}
