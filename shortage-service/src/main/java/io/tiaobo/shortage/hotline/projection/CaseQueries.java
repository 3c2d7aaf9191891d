package io.tiaobo.shortage.hotline.projection;

import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.web.Page;
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
            from hotline_case c where (:state::text is null or c.state = :state)
            and (:sites::text[] is null or c.site_code = any (:sites))
            and (:drug::text is null or exists (
                select from case_item i where i.case_id = c.case_id and i.drug_code = :drug))""";
    private static final String SELECT = """
            select c.*, exists (select from case_item i where i.case_id = c.case_id) as has_items\s""";

    private final JdbcClient database;

    CaseQueries(JdbcClient database) {
        this.database = database;
    }

    /** Cases, the latest first; null filters nothing. */
    public Page<CaseView> list(
            @Nullable String state, String @Nullable [] sites, @Nullable String drug, int page, int size) {
        Page.check(page, size);
        List<CaseView> items = database.sql(
                        SELECT + FILTER + " order by c.opened_at desc, c.case_id limit :size offset :skip")
                .param("state", state)
                .param("sites", sites)
                .param("drug", drug)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(CaseQueries::toView)
                .list();
        long total = database.sql("select count(*) " + FILTER)
                .param("state", state)
                .param("sites", sites)
                .param("drug", drug)
                .query(Long.class)
                .single();
        return new Page<>(items, page, size, total);
    }

    /** One case. */
    public Optional<CaseView> find(String caseId) {
        return database.sql(SELECT + "from hotline_case c where c.case_id = ?")
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
        Page.check(page, size);
        String from = """
                 from case_clock where ended_at is null and due_at <= :now and (:sites::text[] is null or exists (
                    select from hotline_case c where c.case_id = case_clock.case_id and c.site_code = any (:sites)))""";
        List<CaseView.ClockView> items = database.sql(
                        "select *" + from + " order by due_at, case_id, clock limit :size offset :skip")
                .param("now", Timestamp.from(now))
                .param("sites", sites)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(CaseQueries::toClock)
                .list();
        long total = database.sql("select count(*)" + from)
                .param("now", Timestamp.from(now))
                .param("sites", sites)
                .query(Long.class)
                .single();
        return new Page<>(items, page, size, total);
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
                texts(row, "earlier_cases"),
                row.getString("state"),
                row.getInt("reopened"),
                row.getTimestamp("opened_at").toInstant(),
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

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
