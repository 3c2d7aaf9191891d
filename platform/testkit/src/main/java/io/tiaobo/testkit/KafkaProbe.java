package io.tiaobo.testkit;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the topics of the published language in tests, as any outside program would. */
public final class KafkaProbe implements AutoCloseable {
    /** Partitions of every topic made by {@link #createTopics()}. */
    public static final int PARTITIONS = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();
    private final Map<String, Object> client;
    private final KafkaProducer<String, byte[]> producer;

    /** A probe for the broker at the given address. */
    public KafkaProbe(String bootstrapServers) {
        client = Map.of("bootstrap.servers", bootstrapServers);
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("max.block.ms", (int) PATIENCE.toMillis());
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Creates every topic of the language that is missing; the compacted ones compacted. */
    public void createTopics() {
        List<NewTopic> topics = Topics.ALL.stream()
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1)
                        .configs(Map.of("cleanup.policy", Topics.COMPACTED.contains(name) ? "compact" : "delete")))
                .toList();
        try (Admin admin = Admin.create(client)) {
            for (var result : admin.createTopics(topics).values().values()) {
                awaitCreated(result);
            }
        }
    }

    private static void awaitCreated(org.apache.kafka.common.KafkaFuture<Void> result) {
        try {
            get(result);
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /**
     * Sends a contract record as the publisher of a service does and waits for the acknowledgement.
     *
     * @param id CloudEvents id; the same id twice is a repeated message
     * @param source service, for example {@code inventory}
     * @param key record key, which also numbers the messages ({@code ce_sequence}, from 0)
     * @param contractRecord decides topic and type
     */
    public void send(String id, String source, String key, Object contractRecord) {
        long sequence = sequences
                .computeIfAbsent(source + "|" + key, ignored -> new AtomicLong())
                .getAndIncrement();
        Class<?> record = contractRecord.getClass();
        Map<String, String> headers = CloudEventHeaders.of(id, source, key, sequence, record);
        sendRaw(MessageCatalogue.topicOf(record), key, headers, json.writeValueAsBytes(contractRecord));
    }

    /** Sends anything, well-formed or not, and waits for the acknowledgement. */
    public void sendRaw(String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        get(producer.send(record));
    }

    /** Every record of a topic from the beginning to the end as it is now; in order within a partition. */
    public List<Received> readAll(String topic) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer, consumer.endOffsets(partitions, PATIENCE));
        }
    }

    private List<Received> readTo(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<Received> all = new ArrayList<>();
        Instant limit = Instant.now().plus(PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("the end of " + ends.keySet() + " was not reached in " + PATIENCE);
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)) {
                    all.add(received(record));
                }
            }
        }
        return all;
    }

    private Received received(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = CloudEventHeaders.text(record.headers());
        @Nullable String type = headers.get(CloudEventHeaders.TYPE);
        return new Received(
                headers.get(CloudEventHeaders.ID),
                type,
                record.key(),
                headers,
                record.value(),
                data(type, record.value()),
                record.partition(),
                record.offset());
    }

    private @Nullable Object data(@Nullable String type, byte @Nullable [] value) {
        @Nullable Class<?> record = type == null ? null : MessageCatalogue.recordOf(type);
        if (record == null || value == null) {
            return null;
        }
        try {
            return json.readValue(value, record);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static <T extends @Nullable Object> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not answer in " + PATIENCE, e);
        }
    }

    /** Closes the connections. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
