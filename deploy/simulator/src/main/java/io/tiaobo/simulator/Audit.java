package io.tiaobo.simulator;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.invariants.HistoryAudit;
import io.tiaobo.invariants.Published;
import io.tiaobo.invariants.Violation;
import io.tiaobo.runtime.event.DomainEvent;
import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.kafka.Outgoing;
import io.tiaobo.simulator.service.Service;
import io.tiaobo.simulator.world.Broker;
import io.tiaobo.simulator.world.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.eventhandling.DomainEventMessage;

/** Looks at what is left of a schedule: the topics as any outsider reads them, and the event tables behind them. */
final class Audit {
    private final List<Service> services;
    private final HistoryAudit history = new HistoryAudit();
    private final Set<String> published = new HashSet<>();
    private int messages;
    private int events;
    private long fingerprint = 17;

    /** Reads everything; what is known of some records need not be read again. */
    Audit(List<Service> services, Broker broker, Map<ConsumerRecord<String, byte[]>, Published> known) {
        this.services = services;
        for (ConsumerRecord<String, byte[]> message : broker.records()) {
            messages++;
            Published fact = known.get(message);
            fact = fact == null ? read(message) : fact;
            published.add(fact.source() + " " + fact.id());
            history.accept(fact);
        }
        for (Service service : services) {
            for (StoredEvent event : service.database().events().all()) {
                events++;
                fingerprint = 31 * fingerprint
                        + event.message().getPayload().toString().hashCode();
            }
        }
    }

    /** A record as any outsider reads it. */
    static Published read(ConsumerRecord<String, byte[]> message) {
        Class<?> type = Objects.requireNonNull(MessageCatalogue.recordOf(header(message, "ce_type")));
        return new Published(
                header(message, "ce_id"),
                header(message, "ce_source"),
                message.key(),
                Long.parseLong(header(message, "ce_sequence")),
                Instant.parse(header(message, "ce_time")),
                StrictJson.mapper().readValue(message.value(), type));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    int messages() {
        return messages;
    }

    int events() {
        return events;
    }

    long fingerprint() {
        return fingerprint;
    }

    /** What must hold at any moment. */
    List<Violation> always() {
        List<Violation> found = new ArrayList<>(history.violations());
        for (Service service : services) {
            service.parked().forEach(parked -> found.add(new Violation("I18", service.name(), parked)));
            service.wrongSnapshots()
                    .forEach(snapshot -> found.add(new Violation("I4", snapshot, "is not what its events lead to")));
            if (service.anythingAppliedTwice()) {
                found.add(new Violation("I11", service.name(), "a message was applied more than once"));
            }
        }
        return found;
    }

    /** What must hold when nothing is under way. */
    List<Violation> whenQuiet() {
        List<Violation> found = always();
        found.addAll(history.unfinished());
        services.forEach(service -> findUnpublished(service, found));
        return found;
    }

    /** I10: every event's messages are in the topics. */
    private void findUnpublished(Service service, List<Violation> found) {
        for (StoredEvent stored : service.database().events().all()) {
            DomainEventMessage<?> event = stored.message();
            List<Outgoing> expected = service.translator()
                    .translate(new DomainEvent(
                            event.getAggregateIdentifier(),
                            event.getSequenceNumber(),
                            event.getIdentifier(),
                            event.getTimestamp(),
                            event.getPayload()));
            for (int i = 0; i < expected.size(); i++) {
                String id = i == 0 ? event.getIdentifier() : event.getIdentifier() + "#" + (i + 1);
                if (!published.contains(service.name() + " " + id)) {
                    found.add(new Violation("I10", id, "was never published"));
                }
            }
        }
    }
}
