package io.tiaobo.runtime.kafka;

import io.tiaobo.runtime.json.StrictJson;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The parking lot as a table of the service's own database. */
final class PostgresParkingLot implements ParkingLot {
    private final JdbcTemplate database;

    PostgresParkingLot(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public boolean isEmpty(String consumer) {
        return !Objects.equals(
                database.queryForObject(
                        "select exists (select 1 from parked_record where consumer = ? and state = 'PARKED')",
                        Boolean.class,
                        consumer),
                Boolean.TRUE);
    }

    /** Locks what it finds, and so waits for an operator who is settling it at this moment: nothing is parked behind nothing. */
    @Override
    public boolean holds(String consumer, ConsumerRecord<String, byte[]> message) {
        return !database.queryForList(
                        "select id from parked_record where consumer = ? and topic = ? "
                                + "and record_key is not distinct from ? and state = 'PARKED' order by id limit 1 for share",
                        Long.class,
                        consumer,
                        message.topic(),
                        storable(message.key()))
                .isEmpty();
    }

    @Override
    public void park(String consumer, ConsumerRecord<String, byte[]> message, String reason, String detail) {
        Map<String, String> attributes = CloudEventHeaders.attributes(message.headers());
        attributes.replaceAll((name, value) -> String.valueOf(storable(value)));
        database.update(
                "insert into parked_record (consumer, topic, kafka_partition, kafka_offset, record_key, message_id, "
                        + "message_type, headers, payload, reason, detail) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing",
                consumer,
                message.topic(),
                message.partition(),
                message.offset(),
                storable(message.key()),
                attributes.get(CloudEventHeaders.ID),
                attributes.get(CloudEventHeaders.TYPE),
                StrictJson.mapper().writeValueAsString(attributes),
                message.value(),
                reason,
                storable(detail));
    }

    /** PostgreSQL's texts hold any character but NUL; a record that cannot even be parked would block its partition. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
