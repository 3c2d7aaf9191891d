package io.tiaobo.shortage.shortage.projection;

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

/** Reads shortages. */
@Component
public class ShortageQueries {
    private static final String FILTER = """
            from shortage where (:open::boolean is null or (ended_at is null) = :open)
            and (:sites::text[] is null or site_code = any (:sites)) and (:drug::text is null or drug_code = :drug)""";
    private static final String ORDER =
            "array_position(array['CRITICAL', 'URGENT', 'ROUTINE'], urgency), declared_at, shortage_id";

    private final JdbcClient database;

    ShortageQueries(JdbcClient database) {
        this.database = database;
    }

    /**
     * What happened to a shortage.
     *
     * @param kind {@code DECLARED}, {@code NEED_CHANGED}, {@code ESCALATED}, {@code PRESSED}, {@code RESTOCKED} or {@code CANCELLED}
     * @param details values by name
     * @param happenedAt when, UTC
     */
    public record Step(String kind, Map<String, String> details, Instant happenedAt) {}

    /** Shortages, the most urgent first, then the oldest; null filters nothing. */
    public Page<ShortageView> list(
            @Nullable Boolean open, String @Nullable [] sites, @Nullable String drug, int page, int size) {
        return PageQuery.of("select *", FILTER, ORDER)
                .with("open", open)
                .with("sites", sites)
                .with("drug", drug)
                .read(database, page, size, ShortageQueries::toView);
    }

    /** One shortage by id. */
    public Optional<ShortageView> find(String shortageId) {
        return database.sql("select * from shortage where shortage_id = ?")
                .param(shortageId)
                .query(ShortageQueries::toView)
                .optional();
    }

    /** Its history, oldest first. */
    public List<Step> timeline(String shortageId) {
        return database.sql("""
                        select kind, details::text, happened_at from shortage_timeline
                        where shortage_id = ? order by sequence_number""")
                .param(shortageId)
                .query((row, number) -> new Step(
                        row.getString(1),
                        StrictJson.mapper().readValue(row.getString(2), new TypeReference<Map<String, String>>() {}),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    private static ShortageView toView(ResultSet row, int number) throws SQLException {
        return new ShortageView(
                row.getString("shortage_id"),
                row.getString("site_code"),
                row.getString("drug_code"),
                row.getInt("episode"),
                row.getString("cause"),
                row.getString("urgency"),
                row.getLong("quantity_needed"),
                row.getLong("usable"),
                instant(row, "escalated_at"),
                row.getObject("purchase_quantity", Long.class),
                row.getTimestamp("declared_at").toInstant(),
                instant(row, "ended_at"),
                row.getString("outcome"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
