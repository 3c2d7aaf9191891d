package io.tiaobo.shortage.hotline.projection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What many cases together say. */
@Component
public class CaseReports {
    private static final int DECIMALS = 4;
    private static final int CONTENT_FROM = 4;

    private final JdbcClient database;

    CaseReports(JdbcClient database) {
        this.database = database;
    }

    /**
     * Several citizens of one region miss the same drug (S1-43).
     *
     * @param drugCode drug
     * @param regionCode region
     * @param cases cases since the moment asked about
     * @param sites stations they belong to
     * @param unsolved of these, how many still miss it
     */
    public record Cluster(String drugCode, String regionCode, long cases, long sites, long unsolved) {}

    /** Clusters of at least so many cases, the largest first; at most 200. */
    public List<Cluster> clusters(Instant since, int least) {
        return database.sql("""
                        select i.drug_code, c.region_code, count(*) as cases, count(distinct c.site_code) as sites,
                               count(*) filter (where i.solved_at is null) as unsolved
                        from case_item i join hotline_case c using (case_id) where c.opened_at >= ?
                        group by i.drug_code, c.region_code having count(*) >= ?
                        order by cases desc, i.drug_code, c.region_code limit 200""")
                .params(Timestamp.from(since), least)
                .query(Cluster.class)
                .list();
    }

    /** How many cases of the same drug and region were opened since a moment, this one included. */
    public long alike(String caseId, Instant since) {
        return database.sql("""
                        select coalesce(max(alike), 0) from (
                            select count(distinct other.case_id) as alike
                            from hotline_case c join case_item i using (case_id)
                            join case_item o on o.drug_code = i.drug_code
                            join hotline_case other on other.case_id = o.case_id and other.region_code = c.region_code
                            where c.case_id = ? and other.opened_at >= ? group by i.drug_code) as by_drug""")
                .params(caseId, Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /**
     * The three rates; each with what it was counted from. A rate of nothing is 0.
     *
     * @param cases cases whose first contact was made or is overdue
     * @param contactedInTime of these, contacted before the clock ran out
     * @param response the second by the first, 4 decimals
     * @param reached cases whose citizen was reached by a callback; the last callback that reached counts
     * @param solved of these, solved
     * @param solution solved by reached
     * @param contentWithResult of these, 4 or 5 for the result (S1-40)
     * @param satisfactionResult content with the result by reached
     * @param contentWithAttitude of these, 4 or 5 for the attitude
     * @param satisfactionAttitude content with the attitude by reached
     */
    public record Rates(
            long cases,
            long contactedInTime,
            BigDecimal response,
            long reached,
            long solved,
            BigDecimal solution,
            long contentWithResult,
            BigDecimal satisfactionResult,
            long contentWithAttitude,
            BigDecimal satisfactionAttitude) {}

    private record Contacts(long cases, long inTime) {}

    private record Callbacks(long reached, long solved, long result, long attitude) {}

    /** Response, solution and satisfaction of the cases opened in a period. */
    public Rates rates(Instant from, Instant until) {
        Contacts contacts = database.sql("""
                        select count(*) as cases,
                               count(*) filter (where k.ended_at <= k.due_at and k.passed_at is null) as in_time
                        from case_clock k join hotline_case c using (case_id)
                        where k.clock = 'FIRST_CONTACT' and c.opened_at >= ? and c.opened_at < ?
                            and (k.ended_at is not null or k.passed_at is not null)""")
                .params(Timestamp.from(from), Timestamp.from(until))
                .query(Contacts.class)
                .single();
        Callbacks callbacks = database.sql("""
                        select count(*) as reached, count(*) filter (where last.solved) as solved,
                               count(*) filter (where last.result >= :content) as result,
                               count(*) filter (where last.attitude >= :content) as attitude
                        from (select distinct on (b.case_id) b.* from case_callback b join hotline_case c using (case_id)
                              where b.reached and c.opened_at >= :from and c.opened_at < :until
                              order by b.case_id, b.sequence_number desc) as last""")
                .param("content", CONTENT_FROM)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Callbacks.class)
                .single();
        return new Rates(
                contacts.cases(),
                contacts.inTime(),
                rate(contacts.inTime(), contacts.cases()),
                callbacks.reached(),
                callbacks.solved(),
                rate(callbacks.solved(), callbacks.reached()),
                callbacks.result(),
                rate(callbacks.result(), callbacks.reached()),
                callbacks.attitude(),
                rate(callbacks.attitude(), callbacks.reached()));
    }

    private static BigDecimal rate(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
