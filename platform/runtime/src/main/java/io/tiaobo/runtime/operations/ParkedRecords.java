package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.json.StrictJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** The table of parked records, as operators see and settle it. */
final class ParkedRecords {
    private static final String COLUMNS =
            "id, consumer, topic, kafka_partition, kafka_offset, record_key, message_type, "
                    + "headers::text, payload, reason, detail, state, parked_at";
    private static final String CHOSEN = " from parked_record where (?::text is null or consumer = ?) "
            + "and (?::text is null or topic = ?) and (?::text is null or record_key = ?) "
            + "and (?::text is null or state = ?)";

    private final JdbcTemplate database;

    ParkedRecords(JdbcTemplate database) {
        this.database = database;
    }

    /** What is asked for; null asks for all. */
    record Choice(
            @Nullable String consumer,
            @Nullable String topic,
            @Nullable String key,
            @Nullable String state) {
        @Nullable Object[] arguments() {
            return new @Nullable Object[] {consumer, consumer, topic, topic, key, key, state, state};
        }
    }

    List<ParkedRecord> list(Choice choice, int page, int size) {
        return database.query(
                "select " + COLUMNS + CHOSEN + " order by id limit " + size + " offset " + (long) page * size,
                ParkedRecords::read,
                choice.arguments());
    }

    long count(Choice choice) {
        Long count = database.queryForObject("select count(*)" + CHOSEN, Long.class, choice.arguments());
        return count == null ? 0 : count;
    }

    List<Long> ids(Choice choice) {
        return database.queryForList("select id" + CHOSEN + " order by id", Long.class, choice.arguments());
    }

    Optional<ParkedRecord> find(long id) {
        return query("where id = ?", id);
    }

    /** Locks the record until the transaction ends; a consumer that looks at its key waits for the outcome. */
    Optional<ParkedRecord> lock(long id) {
        return query("where id = ? for update", id);
    }

    /** The first one still parked before this one under the same consumer, topic and key. */
    Optional<Long> before(ParkedRecord parked) {
        return database
                .queryForList(
                        "select id from parked_record where consumer = ? and topic = ? "
                                + "and record_key is not distinct from ? and state = 'PARKED' and id < ? "
                                + "order by id limit 1",
                        Long.class,
                        parked.consumer(),
                        parked.topic(),
                        parked.key(),
                        parked.id())
                .stream()
                .findFirst();
    }

    /** How many are parked behind this one. */
    long behind(ParkedRecord parked) {
        Long count = database.queryForObject(
                "select count(*) from parked_record where consumer = ? and topic = ? "
                        + "and record_key is not distinct from ? and state = 'PARKED' and id > ?",
                Long.class,
                parked.consumer(),
                parked.topic(),
                parked.key(),
                parked.id());
        return count == null ? 0 : count;
    }

    void settle(long id, String state) {
        database.update("update parked_record set state = ? where id = ?", state, id);
    }

    private Optional<ParkedRecord> query(String condition, long id) {
        return database
                .query("select " + COLUMNS + " from parked_record " + condition, ParkedRecords::read, id)
                .stream()
                .findFirst();
    }

    private static ParkedRecord read(ResultSet row, int number) throws SQLException {
        Map<String, String> headers =
                StrictJson.mapper().readValue(row.getString(8), new TypeReference<LinkedHashMap<String, String>>() {});
        return new ParkedRecord(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                headers,
                row.getBytes(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant());
    }
}
