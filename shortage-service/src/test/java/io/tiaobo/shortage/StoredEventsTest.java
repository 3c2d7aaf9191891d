package io.tiaobo.shortage;

import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.eventstore.EventFormat;
import io.tiaobo.shortage.hotline.domain.HotlineCase;
import io.tiaobo.shortage.hotline.event.HotlineEvent;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.command.CancelShortage;
import io.tiaobo.shortage.shortage.command.DeclareShortage;
import io.tiaobo.shortage.shortage.command.EscalateShortage;
import io.tiaobo.shortage.shortage.command.ObserveLevel;
import io.tiaobo.shortage.shortage.command.PressForShortage;
import io.tiaobo.shortage.shortage.domain.CancelReason;
import io.tiaobo.shortage.shortage.domain.Cause;
import io.tiaobo.shortage.shortage.domain.ShelfLevel;
import io.tiaobo.shortage.shortage.domain.Shortage;
import io.tiaobo.shortage.shortage.event.ShortageEvent;
import io.tiaobo.shortage.waitinglist.command.AllocateArrival;
import io.tiaobo.shortage.waitinglist.command.ChooseHomeDelivery;
import io.tiaobo.shortage.waitinglist.command.ConfirmCollection;
import io.tiaobo.shortage.waitinglist.command.EndKeeping;
import io.tiaobo.shortage.waitinglist.command.LookAtShelf;
import io.tiaobo.shortage.waitinglist.command.RegisterPatient;
import io.tiaobo.shortage.waitinglist.command.WithdrawPatient;
import io.tiaobo.shortage.waitinglist.domain.RiskClass;
import io.tiaobo.shortage.waitinglist.domain.Shelf;
import io.tiaobo.shortage.waitinglist.domain.ShelfStock;
import io.tiaobo.shortage.waitinglist.domain.WaitingList;
import io.tiaobo.shortage.waitinglist.event.WaitingListEvent;
import io.tiaobo.testkit.corpus.StoredEventsContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

class StoredEventsTest extends StoredEventsContract {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String SITE = "FT-ZHANGJIAFEN";
    private static final String DRUG = "XC09CAE087A001010199901";
    private static final String OTHER = "XC09CAE087A001010199902";
    private static final String GROUP = "XC09CAE087A001";

    private static final EventFormat FORMAT = new EventFormat(
            List.of(
                    AggregateType.of(Shortage.class, ShortageEvent.class),
                    AggregateType.of(WaitingList.class, WaitingListEvent.class),
                    AggregateType.of(HotlineCase.class, HotlineEvent.class)),
            NoOpEventUpcaster.INSTANCE);

    StoredEventsTest() {
        super(FORMAT::write, FORMAT::read, FORMAT.aggregates(), FORMAT.types());
    }

    @Override
    protected void histories() {
        history("shortage", shortage(), shortageQuestions());
        history("pressed", pressed(), pressedQuestions());
        history("queue", queue(), queueQuestions());
        history("keeping", keeping(), keepingQuestions());
        history("hotline", HotlineHistory.commands(), HotlineHistory.questions());
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

    private static PressForShortage press(int episode) {
        String shortage = SITE + "/" + DRUG + "/" + episode;
        return new PressForShortage(
                SITE, DRUG, shortage, "T/" + shortage, 1, "DISPATCH", "FT-YUNGANG", "FT-BUREAU", "b-17", NOW);
    }

    private static List<Object> pressed() {
        return List.of(declare(28, 9), press(1));
    }

    private static List<Object> pressedQuestions() {
        return List.of(press(1), press(2), new ObserveLevel(SITE, DRUG, level(500), NOW));
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

    private static List<Object> keeping() {
        return List.of(
                register("entry-1", List.of(), 0),
                register("entry-2", List.of(), 3),
                arrival("arrival-1", 56, 2),
                new ChooseHomeDelivery(SITE, GROUP, "entry-1", NOW),
                end("entry-2", "2026-11-30"));
    }

    private static EndKeeping end(String entry, String day) {
        return new EndKeeping(SITE, GROUP, entry, shelf(56, 3), Instant.parse(day + "T01:00:00Z"));
    }

    private static List<Object> keepingQuestions() {
        return List.of(
                end("entry-1", "2026-12-30"),
                end("entry-2", "2026-12-30"),
                new ChooseHomeDelivery(SITE, GROUP, "entry-2", NOW),
                new ConfirmCollection(SITE, GROUP, "entry-1", NOW),
                new ConfirmCollection(SITE, GROUP, "entry-2", NOW));
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
