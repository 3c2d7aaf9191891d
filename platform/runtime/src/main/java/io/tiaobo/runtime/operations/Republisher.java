package io.tiaobo.runtime.operations;

import io.tiaobo.contracts.Topics;
import io.tiaobo.runtime.event.DomainEvent;
import io.tiaobo.runtime.eventstore.TransactionToken;
import io.tiaobo.runtime.kafka.EventPublisher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Sends stored events to Kafka again, with their ids, beside the live publisher.
 *
 * <p>A compacted topic keeps the last record of a key, so an older level must never become the last one. Therefore only the
 * newest record of a key is sent again, and after the broker has acknowledged it we look whether a newer event has appeared
 * meanwhile: if so, that one is sent, too, until nothing newer is found. What the live publisher had sent before our
 * acknowledgement was committed before it, so we would have seen it; what it sends later comes later.
 */
final class Republisher {
    private static final int LOOK_BACK = 20;

    private final EventStorageEngine engine;
    private final EventPublisher publisher;

    Republisher(EventStorageEngine engine, EventPublisher publisher) {
        this.engine = engine;
        this.publisher = publisher;
    }

    /**
     * How far it came.
     *
     * @param at last event sent
     * @param events events sent
     */
    record Progress(TransactionToken at, int events) {}

    private record Place(String aggregateId, String topic, String key) {}

    private record Newest(long sequence, ProducerRecord<String, byte[]> message) {}

    /** Sends at most {@code most} events after a position, none after {@code last}; returns when they are acknowledged. */
    Progress send(TransactionToken from, TransactionToken last, int most) {
        List<? extends TrackedEventMessage<?>> events = engine.readEvents(from, false)
                .takeWhile(event -> last.covers(event.trackingToken()))
                .limit(most)
                .toList();
        if (events.isEmpty()) {
            return new Progress(from, 0);
        }
        Map<Place, Newest> newest = new LinkedHashMap<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (TrackedEventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> stored) {
                select(DomainEvent.of(stored), records, newest);
            }
        }
        publisher.sendAndAwait(records);
        sendOvertaken(newest);
        TransactionToken at = (TransactionToken) events.get(events.size() - 1).trackingToken();
        return new Progress(at, events.size());
    }

    private void select(DomainEvent event, List<ProducerRecord<String, byte[]>> records, Map<Place, Newest> newest) {
        for (ProducerRecord<String, byte[]> message : publisher.recordsOf(event)) {
            if (Topics.COMPACTED.contains(message.topic())) {
                Place place = new Place(event.aggregateId(), message.topic(), message.key());
                Newest known = newestOf(place);
                if (known != null && known.sequence() == event.sequenceNumber()) {
                    newest.put(place, known);
                    records.add(message);
                }
            } else {
                records.add(message);
            }
        }
    }

    private void sendOvertaken(Map<Place, Newest> sent) {
        sent.forEach((place, ours) -> {
            Newest known = ours;
            for (Newest now = newestOf(place);
                    now != null && now.sequence() > known.sequence();
                    now = newestOf(place)) {
                publisher.sendAndAwait(List.of(now.message()));
                known = now;
            }
        });
    }

    /** The newest record of a key, found from the end of its aggregate; no other aggregate speaks under the key. */
    private @Nullable Newest newestOf(Place place) {
        long last = engine.lastSequenceNumberFor(place.aggregateId()).orElse(-1L);
        for (long end = last; end >= 0; end -= LOOK_BACK) {
            Newest found = newestBetween(place, Math.max(0, end - LOOK_BACK + 1), end);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Newest newestBetween(Place place, long first, long end) {
        Newest found = null;
        for (DomainEventMessage<?> stored : engine.readEvents(place.aggregateId(), first)
                .asStream()
                .takeWhile(event -> event.getSequenceNumber() <= end)
                .toList()) {
            for (ProducerRecord<String, byte[]> message : publisher.recordsOf(DomainEvent.of(stored))) {
                if (message.topic().equals(place.topic()) && message.key().equals(place.key())) {
                    found = new Newest(stored.getSequenceNumber(), message);
                }
            }
        }
        return found;
    }
}
