package io.tiaobo.testkit.audit;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.contracts.Topics;
import io.tiaobo.invariants.Published;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads all topics of the language from the beginning, record by record, and later on from where it stopped. */
public final class TopicReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonMapper json = JsonMapper.builder().build();
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** A reader of the broker at the address; it joins no group and commits nothing. */
    public TopicReader(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = Topics.ALL.stream()
                .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Partitions that keep every record for a while and have dropped some already. */
    public Collection<TopicPartition> truncated() {
        return consumer.beginningOffsets(partitions, PATIENCE).entrySet().stream()
                .filter(first -> first.getValue() > 0)
                .map(Map.Entry::getKey)
                .filter(partition -> !Topics.COMPACTED.contains(partition.topic()))
                .toList();
    }

    /**
     * Reads on to the ends as they are now; answers how many records that were. All ends are asked for at once, so that an answer
     * is hardly ever read without its question.
     */
    public long readOn(Consumer<TopicRecord> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        long read = 0;
        Instant limit = Instant.now().plus(PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
            long before = read;
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                reader.accept(read(record));
                read++;
            }
            if (read > before) {
                limit = Instant.now().plus(PATIENCE);
            } else if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("the broker sends nothing for " + PATIENCE);
            }
        }
        return read;
    }

    private TopicRecord read(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            byte[] value = header.value();
            headers.put(header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
        }
        return new TopicRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                headers.toString(),
                record.value(),
                published(record, headers));
    }

    private @Nullable Published published(ConsumerRecord<String, byte[]> record, Map<String, String> headers) {
        @Nullable Class<?> type = MessageCatalogue.recordOf(headers.getOrDefault("ce_type", ""));
        @Nullable String id = headers.get("ce_id");
        if (type == null || id == null || record.value() == null || record.key() == null) {
            return null;
        }
        try {
            return new Published(
                    id,
                    headers.getOrDefault("ce_source", ""),
                    record.key(),
                    Long.parseLong(headers.getOrDefault("ce_sequence", "-1")),
                    Instant.parse(headers.getOrDefault("ce_time", "")),
                    json.readValue(record.value(), type));
        } catch (JacksonException | NumberFormatException | DateTimeParseException e) {
            return null; // services park it; here it is only counted
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
