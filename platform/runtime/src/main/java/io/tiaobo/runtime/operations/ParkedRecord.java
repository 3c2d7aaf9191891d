package io.tiaobo.runtime.operations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A parked record as it is stored.
 *
 * @param id number in this database; a lower one of the same consumer, topic and key came earlier
 * @param consumer consumer that could not apply it
 * @param topic topic it came from
 * @param partition partition
 * @param offset offset in the partition
 * @param key partition key, as it came
 * @param type CloudEvents type, as it came
 * @param headers CloudEvents attributes, as they came
 * @param body bytes, as they came
 * @param reason code: why it was parked
 * @param detail our own words for the reason
 * @param state {@code PARKED}, {@code APPLIED} or {@code DISCARDED}
 * @param parkedAt when, database clock
 */
record ParkedRecord(
        long id,
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        Map<String, String> headers,
        byte @Nullable [] body,
        String reason,
        String detail,
        String state,
        Instant parkedAt) {

    boolean isParked() {
        return "PARKED".equals(state);
    }

    /** The record as the consumer got it. */
    @SuppressWarnings("NullAway") // Kafka's records may lack key and value
    ConsumerRecord<String, byte[]> asReceived() {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, value) -> all.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                body,
                all,
                Optional.empty());
    }
}
