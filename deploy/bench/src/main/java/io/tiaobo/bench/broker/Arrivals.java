package io.tiaobo.bench.broker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** A consumer of one topic from now on: how many records came, when, and whether those of a key came in their order. */
public final class Arrivals implements AutoCloseable {
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final String SEQUENCE = "ce_sequence";

    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader = new Thread(this::read, "arrivals");
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, Long> byKey = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private volatile long last = System.nanoTime();
    private volatile @Nullable String disorder;
    private volatile boolean running = true;

    /** Reads a topic that exists. */
    public Arrivals(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(topic)
                .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        while (running) {
            var records = consumer.poll(Duration.ofMillis(200));
            long now = System.nanoTime();
            for (ConsumerRecord<String, byte[]> message : records) {
                byKey.put(message.key(), now);
                checkOrder(message);
            }
            if (!records.isEmpty()) {
                last = now;
                count.addAndGet(records.count());
            }
        }
        consumer.close();
    }

    /** Only the product numbers its records. */
    private void checkOrder(ConsumerRecord<String, byte[]> message) {
        Header header = message.headers().lastHeader(SEQUENCE);
        if (header != null) {
            long sequence = Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
            Long before = sequences.put(message.key(), sequence);
            if (before != null && sequence != before + 1) {
                disorder = "%s: %d after %d".formatted(message.key(), sequence, before);
            }
        }
    }

    /** Records so far. */
    public long count() {
        return count.get();
    }

    /** Waits until so many records have come in all; the {@link System#nanoTime()} of the last one. Fails after two minutes. */
    public long await(long wanted) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (count.get() < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Lost: %d of %d records have come".formatted(count.get(), wanted));
            }
            LockSupport.parkNanos(1_000_000);
        }
        String found = disorder;
        if (count.get() > wanted || found != null) {
            throw new IllegalStateException(
                    "%d records instead of %d, out of order: %s".formatted(count.get(), wanted, found));
        }
        return last;
    }

    /** When the record of a key came; fails if none has. */
    public long at(String key) {
        Long nanos = byKey.get(key);
        if (nanos == null) {
            throw new IllegalStateException("No record of " + key + " has come");
        }
        return nanos;
    }

    @Override
    public void close() {
        running = false;
    }
}
