package io.tiaobo.testkit.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Ids of the messages on the topics: as a set, and by place. */
final class SeenIds {
    private final Set<String> all = new HashSet<>();
    private final Map<TopicPartition, List<Place>> places = new HashMap<>();
    private final Map<TopicPartition, Long> firstWrittenAt = new HashMap<>();

    /** Where an id lies. */
    record Place(long offset, long writtenAt, String source, String id) {}

    void add(TopicRecord record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        firstWrittenAt.putIfAbsent(partition, record.writtenAt());
        if (record.published() != null) {
            String id = record.published().id();
            all.add(id);
            places.computeIfAbsent(partition, p -> new ArrayList<>())
                    .add(new Place(
                            record.offset(),
                            record.writtenAt(),
                            record.published().source().intern(),
                            id));
        }
    }

    boolean contains(String id) {
        return all.contains(id);
    }

    /** Ids of the events of which a service has told; an event told in several messages is one. */
    Set<String> eventsOf(String source) {
        Set<String> events = new HashSet<>();
        for (List<Place> partition : places.values()) {
            for (Place place : partition) {
                if (place.source().equals(source)) {
                    events.add(place.id().split("#", 2)[0]);
                }
            }
        }
        return events;
    }

    /** Messages of a partition below an offset. */
    void forEachBelow(TopicPartition partition, long offset, Consumer<Place> consumer) {
        for (Place place : places.getOrDefault(partition, List.of())) {
            if (place.offset() < offset) {
                consumer.accept(place);
            }
        }
    }

    /** From when on every record is still there, milliseconds of the epoch; 0 if nothing was dropped yet. */
    long completeFrom(Iterable<TopicPartition> truncated) {
        long from = 0;
        for (TopicPartition partition : truncated) {
            from = Math.max(from, firstWrittenAt.getOrDefault(partition, Long.MAX_VALUE));
        }
        return from;
    }
}
