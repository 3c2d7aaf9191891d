package io.tiaobo.e2e;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.Received;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Looks at the topics from outside. */
final class Witness {
    private final String bootstrapServers;

    Witness(SystemUnderTest system) {
        bootstrapServers = system.kafka().bootstrapServers();
    }

    /** Every record of every topic. */
    Map<String, List<Received>> everything() {
        try (KafkaProbe probe = new KafkaProbe(bootstrapServers)) {
            Map<String, List<Received>> records = new HashMap<>();
            Topics.ALL.forEach(topic -> records.put(topic, probe.readAll(topic)));
            return records;
        }
    }

    /** The different ends that were published of a transfer; a message that was sent twice counts once. */
    List<TransferClosedV1> endsOf(String transferId) {
        try (KafkaProbe probe = new KafkaProbe(bootstrapServers)) {
            Map<String, TransferClosedV1> ends = new HashMap<>();
            probe.readAll(Topics.TRANSFERS).stream()
                    .filter(record -> record.is(TransferClosedV1.class) && transferId.equals(record.key()))
                    .forEach(record -> ends.put(String.valueOf(record.id()), record.as(TransferClosedV1.class)));
            return List.copyOf(ends.values());
        }
    }

    /** Records that some consumer group of the services has not handled yet. */
    long unread() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
            long unread = 0;
            for (String group : groups) {
                unread += unread(
                        admin,
                        admin.listConsumerGroupOffsets(group)
                                .partitionsToOffsetAndMetadata()
                                .get());
            }
            return unread;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }

    private static long unread(Admin admin, Map<TopicPartition, OffsetAndMetadata> read)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = read.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = admin.listOffsets(latest).all().get();
        return read.entrySet().stream()
                .mapToLong(at -> Objects.requireNonNull(ends.get(at.getKey())).offset()
                        - at.getValue().offset())
                .sum();
    }
}
