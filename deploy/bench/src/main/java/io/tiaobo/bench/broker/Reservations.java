package io.tiaobo.bench.broker;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** When stock was reserved for whom, by the database's clock: the moment its row was written, which every record carries. */
public final class Reservations implements AutoCloseable {
    private static final String TYPE = "inventory.stock-reserved.v1";

    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader = new Thread(this::read, "reservations");
    private final Map<String, Instant> byReceiver = new ConcurrentHashMap<>();
    private final JsonMapper json = new JsonMapper();
    private volatile boolean running = true;

    /** Reads what is reserved from now on. */
    public Reservations(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.STOCK_MOVEMENTS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        while (running) {
            consumer.poll(Duration.ofMillis(200)).forEach(this::note);
        }
        consumer.close();
    }

    private void note(ConsumerRecord<String, byte[]> message) {
        if (TYPE.equals(header(message, "ce_type"))) {
            JsonNode reserved = json.readTree(message.value());
            byReceiver.putIfAbsent(reserved.path("transferId").asString(), Instant.parse(header(message, "ce_time")));
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = Objects.requireNonNull(message.headers().lastHeader(name), name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Waits for the first reservation of a transfer, see {@link StockReservedV1}. */
    public Instant await(String transferId, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Instant at = byReceiver.get(transferId);
        while (at == null) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Nothing was reserved for " + transferId);
            }
            LockSupport.parkNanos(1_000_000);
            at = byReceiver.get(transferId);
        }
        return at;
    }

    @Override
    public void close() {
        running = false;
    }
}
