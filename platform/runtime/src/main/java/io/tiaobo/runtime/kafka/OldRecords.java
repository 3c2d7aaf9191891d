package io.tiaobo.runtime.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The records of a consumer's topics that were there when somebody first looked, and how many of them its group has not handled.
 * Newer ones do not count: under load a group is never quite at the end.
 */
final class OldRecords {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Admin broker;
    private final String group;
    private final Set<String> topics;
    private @Nullable Map<TopicPartition, Stretch> stretches;

    /**
     * Records of one partition.
     *
     * @param first offset of the first one that is still kept
     * @param end offset behind the last one
     */
    private record Stretch(long first, long end) {
        /** A group that has committed nothing, or something older than all that is kept, begins with the first. */
        long remaining(@Nullable OffsetAndMetadata committed) {
            long next = committed == null ? first : Math.max(first, committed.offset());
            return Math.max(0, end - next);
        }
    }

    OldRecords(Admin broker, String group, Set<String> topics) {
        this.broker = broker;
        this.group = group;
        this.topics = topics;
    }

    /** How many are not handled; fails while the broker is away or a topic does not exist yet. */
    long remaining() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Stretch> old = stretches;
        if (old == null) {
            old = look();
            stretches = old;
        }
        Map<TopicPartition, OffsetAndMetadata> committed =
                within(broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return old.entrySet().stream()
                .mapToLong(entry -> entry.getValue().remaining(committed.get(entry.getKey())))
                .sum();
    }

    private Map<TopicPartition, Stretch> look() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> first = new HashMap<>();
        within(broker.describeTopics(topics).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition ->
                                first.put(new TopicPartition(topic, partition.partition()), OffsetSpec.earliest())));
        Map<TopicPartition, OffsetSpec> end = new HashMap<>(first);
        end.replaceAll((partition, earliest) -> OffsetSpec.latest());
        Map<TopicPartition, Long> firsts = offsets(first);
        Map<TopicPartition, Stretch> found = new HashMap<>();
        offsets(end)
                .forEach((partition, last) ->
                        found.put(partition, new Stretch(firsts.getOrDefault(partition, last), last)));
        return found;
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetSpec> wanted)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        within(broker.listOffsets(wanted).all()).forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private static <T> T within(KafkaFuture<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
