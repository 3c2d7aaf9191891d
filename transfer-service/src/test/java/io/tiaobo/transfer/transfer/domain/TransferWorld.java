package io.tiaobo.transfer.transfer.domain;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.transfer.sourcing.domain.DonorCandidate;
import io.tiaobo.transfer.sourcing.domain.DonorPlan;
import io.tiaobo.transfer.sourcing.domain.Reason;
import io.tiaobo.transfer.sourcing.domain.Tier;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import io.tiaobo.transfer.transfer.command.AskedDonor;
import io.tiaobo.transfer.transfer.command.RecordDonorSearch;
import io.tiaobo.transfer.transfer.command.RequestTransfer;
import io.tiaobo.transfer.transfer.command.SearchClocks;
import io.tiaobo.transfer.transfer.event.TransferEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** One transfer on an event store in memory: commands in, decisions and events out. Every command replays all events. */
final class TransferWorld {
    static final String ID = "T/STATION/DRUG/1";
    static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    TransferWorld() {
        AggregateAnnotationCommandHandler.<Transfer>builder()
                .aggregateType(Transfer.class)
                .repository(EventSourcingRepository.builder(Transfer.class)
                        .eventStore(store)
                        .build())
                .build()
                .subscribe(commands);
    }

    Decision tell(Object command) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        commands.dispatch(GenericCommandMessage.asCommandMessage(command), answer);
        if (answer.getResult().isExceptional()) {
            throw new IllegalStateException(answer.getResult().exceptionResult());
        }
        return (Decision) answer.getResult().getPayload();
    }

    List<TransferEvent> events() {
        List<TransferEvent> events = new ArrayList<>();
        store.readEvents(ID).asStream().forEach(event -> events.add((TransferEvent) event.getPayload()));
        return events;
    }

    /** Events that a command caused. */
    List<TransferEvent> eventsOf(Object command) {
        int before = events().size();
        tell(command);
        return List.copyOf(events().subList(before, events().size()));
    }

    <T extends TransferEvent> T last(Class<T> type) {
        return events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName()));
    }

    static RequestTransfer request(long quantity) {
        return new RequestTransfer(
                ID, "STATION/DRUG/1", null, "STATION", "DRUG", quantity, Urgency.URGENT, START.plusSeconds(60), START);
    }

    /** A search that chose donors and left nothing to others. */
    static RecordDonorSearch found(int search, long needed, Map<String, Long> donors) {
        return found(search, needed, donors, false, START);
    }

    static RecordDonorSearch found(
            int search, long needed, Map<String, Long> donors, boolean leftToOthers, Instant at) {
        List<AskedDonor> asked = new ArrayList<>();
        List<DonorCandidate> candidates = new ArrayList<>();
        donors.forEach((site, units) -> {
            asked.add(new AskedDonor(site, units, 5, 30, LocalDate.of(2026, 12, 24)));
            candidates.add(new DonorCandidate(
                    site, Tier.PARENT, needed, units + 5, 0, 5, null, units, units, units, 30, Reason.CHOSEN));
        });
        if (leftToOthers) {
            candidates.add(
                    new DonorCandidate("SHARED", Tier.SIBLING, needed, 9, 0, 0, null, 9, 0, 0, 30, Reason.SHARE_LIMIT));
        }
        SearchClocks clocks = new SearchClocks(
                at.plus(Duration.ofMinutes(2)), at.plus(Duration.ofDays(2)), at.plus(Duration.ofSeconds(5)));
        return new RecordDonorSearch(ID, search, new DonorPlan(needed, candidates), asked, 7, clocks, at);
    }
}
