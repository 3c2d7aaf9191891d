package io.tiaobo.shortage.hotline.projection;

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

/** Reads hotline cases. */
@Component
public class CaseQueries {
    private static final String FILTER = """
            from hotline_case c where (:state::text is null or c.state = any (string_to_array(:state, ',')))
            and (:sites::text[] is null or c.site_code = any (:sites))
            and (:region::text is null or starts_with(c.region_code, :region))
            and (:office::text is null or c.handler_office = :office)
            and (:work_order::text is null or upper(c.work_order) like '%' || upper(:work_order) || '%')
            and (:drug::text is null or exists (
                select from case_item i where i.case_id = c.case_id and i.drug_code = :drug))
            and (:late_at::timestamptz is null or exists (
                select from case_clock k
                where k.case_id = c.case_id and k.ended_at is null and k.due_at <= :late_at))""";
    private static final String SELECT = """
            select c.*, exists (select from case_item i where i.case_id = c.case_id) as has_items,
                   array(select i.drug_code from case_item i where i.case_id = c.case_id order by 1) as drugs,
                   (select min(k.due_at) from case_clock k where k.case_id = c.case_id and k.ended_at is null) as next_due""";

    private static final String OVERDUE = """
            from case_clock where ended_at is null and due_at <= :now and (:sites::text[] is null or exists (
                select from hotline_case c where c.case_id = case_clock.case_id and c.site_code = any (:sites)))""";

    private static final String ENQUIRIES = """
            select q.details ->> 'enquiry', q.details ->> 'site', q.details ->> 'officer', q.happened_at,
                   (q.details ->> 'due')::timestamptz, a.details ->> 'answer', a.happened_at
            from case_timeline q left join case_timeline a on a.case_id = q.case_id and a.kind = 'SITE_ANSWERED'
                and a.details ->> 'enquiry' = q.details ->> 'enquiry'
            where q.case_id = ? and q.kind = 'SITE_ASKED' and q.details ->> 'enquiry' is not null order by q.sequence_number
            """;

    private final JdbcClient database;

    CaseQueries(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which cases are wanted; null filters nothing.
     *
     * @param state states, separated by commas
     * @param sites the citizens' stations
     * @param region beginning of the division code of the case
     * @param drug one of the drugs
     * @param office office that handles it
     * @param workOrder part of the work order
     * @param lateAt only cases with a clock that has run out by then and is not met
     */
    public record Filter(
            @Nullable String state,
            String @Nullable [] sites,
            @Nullable String region,
            @Nullable String drug,
            @Nullable String office,
            @Nullable String workOrder,
            @Nullable Instant lateAt) {}

    /** Cases, the latest first. */
    public Page<CaseView> list(Filter filter, int page, int size) {
        Instant lateAt = filter.lateAt();
        return PageQuery.of(SELECT, FILTER, "c.opened_at desc, c.case_id")
                .with("state", filter.state())
                .with("sites", filter.sites())
                .with("region", filter.region())
                .with("drug", filter.drug())
                .with("office", filter.office())
                .with("work_order", filter.workOrder())
                .with("late_at", lateAt == null ? null : Timestamp.from(lateAt))
                .read(database, page, size, CaseQueries::toView);
    }

    /** One case. */
    public Optional<CaseView> find(String caseId) {
        return database.sql(SELECT + " from hotline_case c where c.case_id = ?")
                .param(caseId)
                .query(CaseQueries::toView)
                .optional();
    }

    /** Its drugs with findings, by drug code. */
    public List<CaseView.Item> items(String caseId) {
        return database.sql("select * from case_item where case_id = ? order by drug_code")
                .param(caseId)
                .query((row, number) -> new CaseView.Item(
                        row.getString("drug_code"),
                        row.getLong("quantity"),
                        row.getInt("days_left"),
                        row.getString("risk_class"),
                        texts(row, "causes"),
                        row.getString("shortage_id"),
                        row.getString("entry_id"),
                        row.getString("solution"),
                        findings(caseId, row.getString("drug_code"))))
                .list();
    }

    private List<CaseView.FindingView> findings(String caseId, String drugCode) {
        return database.sql("""
                        select cause, verdict, evidence::text from case_finding
                        where case_id = ? and drug_code = ? order by cause""")
                .params(caseId, drugCode)
                .query((row, number) -> new CaseView.FindingView(
                        row.getString(1),
                        row.getString(2),
                        StrictJson.mapper()
                                .readValue(row.getString(3), new TypeReference<List<CaseView.EvidenceView>>() {})))
                .list();
    }

    /** Its clocks. */
    public List<CaseView.ClockView> clocks(String caseId) {
        return database.sql("select * from case_clock where case_id = ? order by due_at, clock")
                .param(caseId)
                .query(CaseQueries::toClock)
                .list();
    }

    /** Clocks that ran out or were told to hurry and are not met, the oldest first (S1-32). */
    public Page<CaseView.ClockView> overdue(Instant now, String @Nullable [] sites, int page, int size) {
        return PageQuery.of("select *", OVERDUE, "due_at, case_id, clock")
                .with("now", Timestamp.from(now))
                .with("sites", sites)
                .read(database, page, size, CaseQueries::toClock);
    }

    /** What sites were asked, oldest first. */
    public List<CaseView.EnquiryView> enquiries(String caseId) {
        return database.sql(ENQUIRIES)
                .param(caseId)
                .query((row, number) -> new CaseView.EnquiryView(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6),
                        instant(row, 7)))
                .list();
    }

    /** What happened, oldest first. */
    public List<CaseView.Moment> timeline(String caseId) {
        return database.sql("""
                        select kind, drug_code, details::text, happened_at from case_timeline
                        where case_id = ? order by sequence_number""")
                .param(caseId)
                .query((row, number) -> new CaseView.Moment(
                        row.getString(1),
                        row.getString(2),
                        StrictJson.mapper().readValue(row.getString(3), new TypeReference<Map<String, String>>() {}),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private static CaseView toView(ResultSet row, int number) throws SQLException {
        List<String> questions = texts(row, "questions");
        boolean hasItems = row.getBoolean("has_items");
        return new CaseView(
                row.getString("case_id"),
                row.getString("channel"),
                row.getString("work_order"),
                hasItems ? questions.isEmpty() ? "SUPPLY" : "BOTH" : "POLICY",
                row.getString("site_code"),
                row.getString("region_code"),
                row.getString("dispatch_class"),
                row.getString("wanted"),
                questions,
                texts(row, "drugs"),
                texts(row, "earlier_cases"),
                row.getString("state"),
                row.getString("handler_office"),
                row.getInt("reopened"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "next_due"),
                instant(row, "first_contact_at"),
                instant(row, "resolved_at"),
                instant(row, "closed_at"));
    }

    private static CaseView.ClockView toClock(ResultSet row, int number) throws SQLException {
        return new CaseView.ClockView(
                row.getString("case_id"),
                row.getString("clock"),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "reminded_at"),
                instant(row, "passed_at"),
                instant(row, "ended_at"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
