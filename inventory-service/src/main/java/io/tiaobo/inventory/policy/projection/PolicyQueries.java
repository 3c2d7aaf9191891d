package io.tiaobo.inventory.policy.projection;

import io.tiaobo.inventory.policy.domain.PurchaseRuleText;
import io.tiaobo.inventory.policy.domain.VolumeProgress;
import io.tiaobo.runtime.domain.BusinessDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a policy check cites: the rule of the day, and agreed volumes with their progress from the movement ledger. */
public class PolicyQueries {
    /** Of each rule the version that began last, the newest of equals, if it has not ended; the closest region first. */
    private static final String RULE = """
            select * from (select distinct on (code) * from purchase_rule
                           where :region like region_code || '%' and valid_from <= :day
                           order by code, valid_from desc, version desc) r
            where valid_until is null or valid_until >= :day
            order by length(region_code) desc, valid_from desc, code limit 1
            """;

    private static final String PROGRESS = """
            with recursive area (root, code) as (
                select code, code from site
                union all
                select area.root, site.code from area join site on site.parent_code = area.code
            )
            select v.*, coalesce((
                select sum(m.quantity) from movement m
                join drug d on d.code = m.drug_code and d.selected and d.generic_group = v.generic_group
                where (m.kind = 'STOCK_RECEIVED' and m.reason = 'PURCHASE'
                       or m.kind = 'STOCK_WRITTEN_OFF' and m.reason = 'SUPPLIER_RETURN')
                  and m.occurred_at >= v.valid_from::timestamp at time zone 'Asia/Shanghai'
                  and m.occurred_at < least((v.valid_until + 1)::timestamp at time zone 'Asia/Shanghai', :end)
                  and m.site_code in (select code from area
                                      where root = v.site_code and (v.with_branches or code = root))), 0) as received
            from agreed_volume v
            """;
    private static final String OF_SITE = PROGRESS + """
            where v.generic_group = :group and v.valid_from <= :day and v.valid_until >= :day
              and (v.site_code = :site
                   or v.with_branches and exists (select 1 from area where root = v.site_code and code = :site))
            order by (v.site_code = :site) desc,
                     (select count(*) from area where root = v.site_code), v.valid_from desc
            limit 1
            """;
    private static final String OF_REGION = PROGRESS + """
            join site s on s.code = v.site_code
            where s.region_code like :region || '%' and v.valid_from <= :day and v.valid_until >= :day
            order by v.site_code, v.generic_group, v.valid_from
            """;

    private final JdbcClient database;

    /** Reads the service's own database. */
    public PolicyQueries(JdbcClient database) {
        this.database = database;
    }

    /** The rule that holds in a region on a day. */
    public Optional<RuleView> rule(String regionCode, LocalDate day) {
        return database.sql(RULE)
                .param("region", regionCode)
                .param("day", day)
                .query(PolicyQueries::rule)
                .optional();
    }

    /** The volume that binds a site for a group on a day: its own, else that of the closest site above. */
    public Optional<VolumeProgress> progress(String siteCode, String genericGroup, LocalDate day) {
        return database.sql(OF_SITE)
                .param("site", siteCode)
                .param("group", genericGroup)
                .param("day", day)
                .param("end", endOf(day))
                .query(PolicyQueries::progress)
                .optional();
    }

    /** All volumes of a region that run on a day. */
    public List<VolumeProgress> progressOf(String region, LocalDate day) {
        return database.sql(OF_REGION)
                .param("region", region)
                .param("day", day)
                .param("end", endOf(day))
                .query(PolicyQueries::progress)
                .list();
    }

    /** What may be said about a question on a day. */
    public Optional<ExplanationView> explanation(String tag, LocalDate day) {
        return database.sql("select * from explanation where tag = ? and valid_from <= ?"
                        + " order by valid_from desc, version desc limit 1")
                .param(tag)
                .param(day)
                .query((row, number) -> new ExplanationView(
                        row.getString("tag"),
                        row.getLong("version"),
                        row.getString("text_zh"),
                        row.getString("text_en"),
                        row.getString("approved_by"),
                        row.getObject("valid_from", LocalDate.class)))
                .optional();
    }

    private static Timestamp endOf(LocalDate day) {
        return Timestamp.from(BusinessDate.startOf(day.plusDays(1)));
    }

    private static RuleView rule(ResultSet row, int number) throws SQLException {
        return new RuleView(
                row.getLong("version"),
                new PurchaseRuleText(
                        row.getString("code"),
                        row.getString("region_code"),
                        Objects.requireNonNull(row.getBigDecimal("required_percent")),
                        row.getBoolean("clinical_need_suffices"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("source_zh"),
                        row.getString("source_en")));
    }

    private static VolumeProgress progress(ResultSet row, int number) throws SQLException {
        return new VolumeProgress(
                row.getString("site_code"),
                row.getBoolean("with_branches"),
                row.getString("generic_group"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getLong("quantity"),
                row.getLong("received"));
    }
}
