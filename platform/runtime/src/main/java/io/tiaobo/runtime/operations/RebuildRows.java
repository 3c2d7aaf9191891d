package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.json.StrictJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** The table of rebuilds: at most one of a projection at a time, on whichever replica. */
final class RebuildRows {
    /** Nothing has been heard of a rebuild for so long that its process must have died. */
    private static final String LOST = "ended_at is null and touched_at < clock_timestamp() - interval '5 minutes'";

    private final JdbcTemplate database;

    RebuildRows(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * A rebuild.
     *
     * @param id number in this service
     * @param processor what is rebuilt
     * @param events events read so far
     * @param remaining events still to be read, about
     * @param startedAt when it began
     * @param endedAt when it ended; null while it runs
     * @param outcome {@code SAME}, {@code REPLACED}, {@code FAILED} or {@code ABANDONED}; null while it runs
     * @param differences rows by table that were not as the events say
     */
    public record Row(
            long id,
            String processor,
            long events,
            long remaining,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            Map<String, Long> differences) {}

    /** Ends rebuilds of a projection whose process died; answers their numbers. */
    List<Long> abandonLost(String processor) {
        return database.queryForList(
                "update projection_rebuild set ended_at = clock_timestamp(), outcome = 'ABANDONED' where processor = ? and "
                        + LOST + " returning id",
                Long.class,
                processor);
    }

    /** Enters a rebuild; empty if one is running. */
    Optional<Long> begin(String processor, long remaining) {
        return database
                .queryForList(
                        "insert into projection_rebuild (processor, remaining) values (?, ?) "
                                + "on conflict do nothing returning id",
                        Long.class,
                        processor,
                        remaining)
                .stream()
                .findFirst();
    }

    void progress(long id, long events, long remaining) {
        database.update(
                "update projection_rebuild set events = ?, remaining = ?, touched_at = clock_timestamp() where id = ?",
                events,
                Math.max(0, remaining),
                id);
    }

    /** Ends a rebuild; fails if it has been given up for dead meanwhile. */
    void end(long id, String outcome, Map<String, Long> differences) {
        int ended = database.update(
                "update projection_rebuild set ended_at = clock_timestamp(), outcome = ?, differences = ?::jsonb, "
                        + "remaining = 0 where id = ? and ended_at is null",
                outcome,
                StrictJson.mapper().writeValueAsString(differences),
                id);
        if (ended == 0) {
            throw new IllegalStateException("Rebuild " + id + " has been given up for dead");
        }
    }

    /** The latest rebuild of every projection. */
    List<Row> latest() {
        return database.query(
                "select distinct on (processor) id, processor, events, remaining, started_at, ended_at, "
                        + "case when " + LOST + " then 'ABANDONED' else outcome end, differences::text "
                        + "from projection_rebuild order by processor, id desc",
                RebuildRows::read);
    }

    /** Events still to be read by a running rebuild of a projection, about; 0 if none runs. */
    long remaining(String processor) {
        Long remaining = database.queryForObject(
                "select coalesce(max(remaining), 0) from projection_rebuild where processor = ? and ended_at is null",
                Long.class,
                processor);
        return remaining == null ? 0 : remaining;
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject(6, OffsetDateTime.class);
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString(7),
                StrictJson.mapper().readValue(row.getString(8), new TypeReference<LinkedHashMap<String, Long>>() {}));
    }
}
