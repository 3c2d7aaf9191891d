package io.tiaobo.runtime.kafka;

import io.tiaobo.runtime.json.StrictJson;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps records that could not be applied, and later records of the same key behind them, so that nothing blocks, vanishes
 * or overtakes (ADR 0005).
 */
final class ParkingLot {
    private final JdbcTemplate database;

    ParkingLot(JdbcTemplate database) {
        this.database = database;
    }

    boolean isEmpty(String consumer) {
        return !Objects.equals(
                database.queryForObject(
                        "select exists (select 1 from parked_record where consumer = ? and state = 'PARKED')",
                        Boolean.class,
                        consumer),
                Boolean.TRUE);
    }

    boolean holds(String consumer, ConsumerRecord<String, byte[]> message) {
        return Objects.equals(
                database.queryForObject(
                        "select exists (select 1 from parked_record where consumer = ? and topic = ? "
                                + "and record_key is not distinct from ? and state = 'PARKED')",
                        Boolean.class,
                        consumer,
                        message.topic(),
                        message.key()),
                Boolean.TRUE);
    }

    void park(String consumer, ConsumerRecord<String, byte[]> message, String reason, String detail) {
        Map<String, String> attributes = CloudEventHeaders.attributes(message.headers());
        database.update(
                "insert into parked_record (consumer, topic, kafka_partition, kafka_offset, record_key, message_id, "
                        + "message_type, headers, payload, reason, detail) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing",
                consumer,
                message.topic(),
                message.partition(),
                message.offset(),
                message.key(),
                attributes.get(CloudEventHeaders.ID),
                attributes.get(CloudEventHeaders.TYPE),
                StrictJson.mapper().writeValueAsString(attributes),
                message.value(),
                reason,
                detail);
    }
}
