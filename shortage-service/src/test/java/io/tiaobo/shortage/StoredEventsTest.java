package io.tiaobo.shortage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.eventstore.EventFormat;
import io.tiaobo.runtime.eventstore.EventTypes;
import io.tiaobo.shortage.hotline.domain.HotlineCase;
import io.tiaobo.shortage.hotline.event.HotlineEvent;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.command.CancelShortage;
import io.tiaobo.shortage.shortage.command.DeclareShortage;
import io.tiaobo.shortage.shortage.command.EscalateShortage;
import io.tiaobo.shortage.shortage.command.ObserveLevel;
import io.tiaobo.shortage.shortage.domain.CancelReason;
import io.tiaobo.shortage.shortage.domain.Cause;
import io.tiaobo.shortage.shortage.domain.ShelfLevel;
import io.tiaobo.shortage.shortage.domain.Shortage;
import io.tiaobo.shortage.shortage.event.ShortageEvent;
import io.tiaobo.shortage.waitinglist.command.AllocateArrival;
import io.tiaobo.shortage.waitinglist.command.ConfirmCollection;
import io.tiaobo.shortage.waitinglist.command.LookAtShelf;
import io.tiaobo.shortage.waitinglist.command.RegisterPatient;
import io.tiaobo.shortage.waitinglist.command.WithdrawPatient;
import io.tiaobo.shortage.waitinglist.domain.RiskClass;
import io.tiaobo.shortage.waitinglist.domain.Shelf;
import io.tiaobo.shortage.waitinglist.domain.ShelfStock;
import io.tiaobo.shortage.waitinglist.domain.WaitingList;
import io.tiaobo.shortage.waitinglist.event.WaitingListEvent;
import io.tiaobo.testkit.corpus.EventCodec;
import io.tiaobo.testkit.corpus.EventCorpus;
import io.tiaobo.testkit.corpus.StoredEvent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I17, F20: every event ever stored is read, and goes on as it did")
class StoredEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String SITE = "FT-ZHANGJIAFEN";
    private static final String DRUG = "XC09CAE087A001010199901";
    private static final String OTHER = "XC09CAE087A001010199902";
    private static final String GROUP = "XC09CAE087A001";

    private static final List<AggregateType<?>> AGGREGATES = List.of(
            AggregateType.of(Shortage.class, ShortageEvent.class),
            AggregateType.of(WaitingList.class, WaitingListEvent.class),
            AggregateType.of(HotlineCase.class, HotlineEvent.class));

    private final EventCorpus corpus = new EventCorpus(
            Path.of("src/test/resources/events/v1"),
            new Codec(),
            List.of(Shortage.class, WaitingList.class, HotlineCase.class));

    /** The production code that stores and reads. */
    private static final class Codec implements EventCodec {
        private final EventFormat format = new EventFormat(new EventTypes(AGGREGATES), NoOpEventUpcaster.INSTANCE);

        @Override
        public StoredEvent write(Object event) {
            EventFormat.Stored stored = format.write(event);
            return new StoredEvent(stored.name(), stored.revision(), stored.json());
        }

        @Override
        public Object read(StoredEvent stored) {
            return format.read(new EventFormat.Stored(stored.name(), stored.revision(), stored.json()));
        }
    }

    @Test
    void everyHistoryIsReplayedAndAnswersAsBeforeAndEveryTypeHasASample() {
        corpus.checkHistory("shortage", shortage(), shortageQuestions());
        corpus.checkHistory("queue", queue(), queueQuestions());
        corpus.checkHistory("hotline", HotlineHistory.commands(), HotlineHistory.questions());
        corpus.checkSamples(AGGREGATES.stream()
                .flatMap(aggregate -> aggregate.events().stream())
                .map(event -> event.getAnnotation(EventType.class))
                .map(type -> new StoredEvent(type.name(), String.valueOf(type.revision()), ""))
                .toList());
    }

    @Test
    void anUnknownTypeStopsTheReader() {
        assertThatThrownBy(() -> new Codec().read(new StoredEvent("shortage-evaporated", "1", "{}")))
                .hasMessageContaining("shortage-evaporated");
    }

    private static Seen<ShelfLevel> level(long usable) {
        return Seen.of(new ShelfLevel(usable, 0, 10, 50, new BigDecimal("2.5"), 7, true));
    }

    private static DeclareShortage declare(long requested, Integer daysLeft) {
        return new DeclareShortage(SITE, DRUG, Cause.MANUAL, level(3), requested, daysLeft, NOW);
    }

    private static List<Object> shortage() {
        return List.of(
                declare(28, 9),
                declare(90, 0),
                new EscalateShortage(SITE, DRUG, SITE + "/" + DRUG + "/1", 91, NOW),
                new ObserveLevel(SITE, DRUG, level(500), NOW),
                declare(30, 5));
    }

    private static List<Object> shortageQuestions() {
        return List.of(
                declare(30, 5),
                declare(95, 0),
                new ObserveLevel(SITE, DRUG, level(20), NOW),
                new ObserveLevel(SITE, DRUG, level(500), NOW),
                new EscalateShortage(SITE, DRUG, SITE + "/" + DRUG + "/1", 91, NOW),
                new EscalateShortage(SITE, DRUG, SITE + "/" + DRUG + "/2", 91, NOW),
                new CancelShortage(SITE, DRUG, CancelReason.DECLARED_IN_ERROR, Seen.of(3L), NOW));
    }

    private static Seen<Shelf> shelf(long usable, long version) {
        return Seen.of(new Shelf(
                List.of(new ShelfStock(DRUG, usable, version)),
                LocalDate.parse("2026-11-25"),
                LocalDate.parse("2026-11-29")));
    }

    private static RegisterPatient register(String entry, List<String> substitutes, int daysLeft) {
        return new RegisterPatient(
                SITE, GROUP, entry, DRUG, substitutes, 28, daysLeft, RiskClass.HIGH, shelf(0, 1), NOW);
    }

    private static AllocateArrival arrival(String id, long quantity, long sequence) {
        return new AllocateArrival(SITE, GROUP, id, DRUG, quantity, sequence, shelf(quantity, sequence), NOW);
    }

    private static List<Object> queue() {
        return List.of(
                register("entry-1", List.of(OTHER), 0),
                register("entry-2", List.of(), 3),
                register("entry-3", List.of(), 9),
                new WithdrawPatient(SITE, GROUP, "entry-3", NOW),
                arrival("arrival-1", 40, 2),
                new ConfirmCollection(SITE, GROUP, "entry-1", NOW),
                register("entry-4", List.of(), 1));
    }

    private static List<Object> queueQuestions() {
        return List.of(
                register("entry-1", List.of(OTHER), 0),
                register("entry-2", List.of(), 3),
                register("entry-5", List.of(), 0),
                arrival("arrival-1", 40, 2),
                arrival("arrival-2", 28, 3),
                new LookAtShelf(SITE, GROUP, shelf(60, 4), NOW),
                new WithdrawPatient(SITE, GROUP, "entry-4", NOW),
                new ConfirmCollection(SITE, GROUP, "entry-1", NOW));
    }
}
