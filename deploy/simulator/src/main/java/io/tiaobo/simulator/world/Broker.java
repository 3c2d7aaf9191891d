package io.tiaobo.simulator.world;

import io.tiaobo.contracts.Topics;
import io.tiaobo.runtime.kafka.RecordSender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;

/** Kafka: partitions in which records keep their order for ever, and the offsets consumer groups have committed. */
public final class Broker implements RecordSender {
    /** Partitions of every topic. */
    public static final int PARTITIONS = 2;

    private final World world;
    private final Map<String, List<List<ConsumerRecord<String, byte[]>>>> topics = new LinkedHashMap<>();
    private final Map<String, Integer> offsets = new HashMap<>();

    Broker(World world) {
        this.world = world;
        Topics.ALL.forEach(topic -> {
            List<List<ConsumerRecord<String, byte[]>>> partitions = new ArrayList<>();
            for (int i = 0; i < PARTITIONS; i++) {
                partitions.add(new ArrayList<>());
            }
            topics.put(topic, partitions);
        });
    }

    /** Appends the record, or says that it is not certain whether it did. */
    @Override
    public CompletableFuture<?> send(ProducerRecord<String, byte[]> message) {
        world.faults().step("send");
        boolean fails = world.faults().sendFails();
        if (!fails || world.faults().coin()) {
            append(message);
        }
        return fails && !world.faults().lacks(Mutation.POSITION_BEFORE_ACKNOWLEDGEMENT)
                ? CompletableFuture.failedFuture(new TimeoutException("not acknowledged"))
                : CompletableFuture.completedFuture(message);
    }

    private void append(ProducerRecord<String, byte[]> message) {
        int partition = Math.floorMod(message.key().hashCode(), PARTITIONS);
        List<ConsumerRecord<String, byte[]>> log = partition(message.topic(), partition);
        log.add(new ConsumerRecord<>(
                message.topic(),
                partition,
                log.size(),
                world.now().toEpochMilli(),
                TimestampType.CREATE_TIME,
                message.key().length(),
                message.value().length,
                message.key(),
                message.value(),
                message.headers(),
                java.util.Optional.empty()));
    }

    /** The records of one partition, oldest first. */
    public List<ConsumerRecord<String, byte[]>> partition(String topic, int partition) {
        return Objects.requireNonNull(topics.get(topic)).get(partition);
    }

    /** Everything in all topics; oldest first within a partition. */
    public List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        topics.values().forEach(partitions -> partitions.forEach(records::addAll));
        return records;
    }

    /** The offset a group goes on from after a crash or a rebalance. */
    public int committed(String group, String topic, int partition) {
        return offsets.getOrDefault(key(group, topic, partition), 0);
    }

    /** Commits an offset; a lower one makes the group read records again. */
    public void commit(String group, String topic, int partition, int offset) {
        world.faults().step("commit offset");
        offsets.put(key(group, topic, partition), offset);
    }

    /** Every group reads everything again. */
    public void rewind() {
        offsets.clear();
    }

    private static String key(String group, String topic, int partition) {
        return group + "|" + topic + "|" + partition;
    }

    /** Its records and offsets as they are now, to be put back. */
    Runnable image() {
        List<ConsumerRecord<String, byte[]>> records = records();
        Map<String, Integer> committed = Map.copyOf(offsets);
        return () -> {
            clear();
            records.forEach(
                    record -> partition(record.topic(), record.partition()).add(record));
            offsets.putAll(committed);
        };
    }

    void clear() {
        topics.values().forEach(partitions -> partitions.forEach(List::clear));
        offsets.clear();
    }
}
