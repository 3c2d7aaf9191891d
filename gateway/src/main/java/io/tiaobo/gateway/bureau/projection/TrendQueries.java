package io.tiaobo.gateway.bureau.projection;

import io.tiaobo.gateway.SqlTime;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.runtime.domain.BusinessDate;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How things develop, week by week; weeks begin on Monday, Asia/Shanghai. */
@Component
public class TrendQueries {
    /** A shortage counts in every week it was open in, for as long as it was. */
    private static final String SHORTAGE_DAYS = """
            select w.monday,
                   coalesce(round(sum(extract(epoch from least(coalesce(h.resolved_at, :now), w.until, :now)
                                                         - greatest(h.declared_at, w.since)) / 86400)
                                  filter (where h.shortage_id is not null), 1), 0.0) as days,
                   count(h.shortage_id) as shortages
            from (select cast(m as date) as monday,
                         cast(m as timestamp) at time zone 'Asia/Shanghai' as since,
                         (cast(m as timestamp) + interval '7 days') at time zone 'Asia/Shanghai' as until
                  from generate_series(cast(:first as date), cast(:last as date), interval '7 days') m) w
            left join (shortage h join site s on s.code = h.site_code and s.region_code like :region || '%')
                on h.declared_at < least(w.until, :now) and coalesce(h.resolved_at, :now) > w.since
            group by w.monday order by w.monday
            """;
    /** From the request to the last receipt; what brought nothing has no lead time. Counted in the week it arrived. */
    private static final String LEAD_TIMES = """
            with arrival as (
                select max(l.received_at) as at,
                       cast(extract(epoch from max(l.received_at) - t.requested_at) as numeric) / 86400 as days
                from transfer t
                join transfer_leg l on l.transfer_id = t.transfer_id and l.accepted > 0
                join site s on s.code = t.site_code and s.region_code like :region || '%'
                where t.requested_at is not null
                  and t.closed_at >= cast(cast(:first as date) as timestamp) at time zone 'Asia/Shanghai'
                group by t.transfer_id)
            select w.monday, count(a.days) as arrived,
                   round(cast(percentile_cont(0.5) within group (order by a.days) as numeric), 2) as median,
                   round(100.0 * count(*) filter (where a.days <= 1) / nullif(count(a.days), 0), 1) as within_one_day,
                   round(100.0 * count(*) filter (where a.days <= 2) / nullif(count(a.days), 0), 1) as within_two_days
            from (select cast(m as date) as monday,
                         cast(m as timestamp) at time zone 'Asia/Shanghai' as since,
                         (cast(m as timestamp) + interval '7 days') at time zone 'Asia/Shanghai' as until
                  from generate_series(cast(:first as date), cast(:last as date), interval '7 days') m) w
            left join arrival a on a.at >= w.since and a.at < w.until
            group by w.monday order by w.monday
            """;

    private final JdbcClient database;

    TrendQueries(JdbcClient database) {
        this.database = database;
    }

    /**
     * Days of open shortages in a week, added up over all sites and drugs.
     *
     * @param monday first day
     * @param days days, 1 decimal: two shelves short for three days are six
     * @param shortages shortages that were open in it
     */
    public record ShortageDays(LocalDate monday, BigDecimal days, long shortages) {}

    /**
     * Lead times of the transfers that arrived in a week and have ended (S2-45: one to two days).
     *
     * @param monday first day
     * @param arrived transfers
     * @param median days from request to last receipt, 2 decimals; null when none arrived
     * @param withinOneDay per cent of them, 1 decimal; null when none arrived
     * @param withinTwoDays per cent of them, 1 decimal; null when none arrived
     */
    public record LeadTimes(
            LocalDate monday,
            long arrived,
            @Nullable BigDecimal median,
            @Nullable BigDecimal withinOneDay,
            @Nullable BigDecimal withinTwoDays) {}

    /** Days of shortage in each of the latest weeks, this one included as far as it has gone. */
    public List<ShortageDays> shortageDays(Scope scope, Instant now, int weeks) {
        return weeks(SHORTAGE_DAYS, scope, now, weeks)
                .param("now", SqlTime.of(now))
                .query(ShortageDays.class)
                .list();
    }

    /** Lead times in each of the latest weeks. */
    public List<LeadTimes> leadTimes(Scope scope, Instant now, int weeks) {
        return weeks(LEAD_TIMES, scope, now, weeks).query(LeadTimes.class).list();
    }

    private JdbcClient.StatementSpec weeks(String sql, Scope scope, Instant now, int weeks) {
        LocalDate monday = BusinessDate.of(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return database.sql(sql)
                .param("first", monday.minusWeeks(weeks - 1L))
                .param("last", monday)
                .param("region", scope.region());
    }
}
