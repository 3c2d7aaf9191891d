package io.tiaobo.testkit.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far consumers had come. */
final class Commits {
    private Commits() {}

    static Map<String, Map<TopicPartition, OffsetAndMetadata>> of(String bootstrapServers, Set<String> consumers) {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = new HashMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (String consumer : consumers) {
                Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(admin.listConsumerGroupOffsets(consumer)
                        .partitionsToOffsetAndMetadata()
                        .get());
                offsets.values().removeIf(offset -> offset == null);
                committed.put(consumer, offsets);
            }
            return committed;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell how far consumers are", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", e);
        }
    }
}
