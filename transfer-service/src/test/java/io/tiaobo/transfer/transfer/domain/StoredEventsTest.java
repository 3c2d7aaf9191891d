package io.tiaobo.transfer.transfer.domain;

import static io.tiaobo.transfer.transfer.domain.TransferWorld.ID;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.START;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.found;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.request;

import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.eventstore.EventFormat;
import io.tiaobo.testkit.corpus.StoredEventsContract;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import io.tiaobo.transfer.transfer.command.ApproveLeg;
import io.tiaobo.transfer.transfer.command.CancelTransfer;
import io.tiaobo.transfer.transfer.command.DispatchLeg;
import io.tiaobo.transfer.transfer.command.ExpireStep;
import io.tiaobo.transfer.transfer.command.RaiseNeed;
import io.tiaobo.transfer.transfer.command.ReceiveLeg;
import io.tiaobo.transfer.transfer.command.RecordDispatchRejected;
import io.tiaobo.transfer.transfer.command.RecordDispatched;
import io.tiaobo.transfer.transfer.command.RecordReceived;
import io.tiaobo.transfer.transfer.command.RecordReservation;
import io.tiaobo.transfer.transfer.command.RecordReservationEnded;
import io.tiaobo.transfer.transfer.command.RecordReservationRejected;
import io.tiaobo.transfer.transfer.command.RecordReturned;
import io.tiaobo.transfer.transfer.command.RefuseLeg;
import io.tiaobo.transfer.transfer.command.RequestTransfer;
import io.tiaobo.transfer.transfer.command.ReturnLeg;
import io.tiaobo.transfer.transfer.event.CountedLot;
import io.tiaobo.transfer.transfer.event.Lot;
import io.tiaobo.transfer.transfer.event.Step;
import io.tiaobo.transfer.transfer.event.TransferEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

class StoredEventsTest extends StoredEventsContract {
    private static final LocalDate EXPIRY = LocalDate.parse("2027-06-30");
    private static final Instant DAY_2 = START.plus(Duration.ofDays(1));
    private static final Instant DAY_9 = START.plus(Duration.ofDays(8));

    private static final EventFormat FORMAT =
            new EventFormat(List.of(AggregateType.of(Transfer.class, TransferEvent.class)), NoOpEventUpcaster.INSTANCE);

    StoredEventsTest() {
        super(FORMAT::write, FORMAT::read, FORMAT.aggregates(), FORMAT.types());
    }

    @Override
    protected void histories() {
        history("asked-for", askedFor(), askedForQuestions());
        history("promised", promised(), promisedQuestions());
        history("on-the-way", onTheWay(), onTheWayQuestions());
        history("returning", returning(), onTheWayQuestions());
        history("returned", returned(), onTheWayQuestions());
        history("exhausted", List.of(request(20), found(1, 20, Map.of())), promisedQuestions());
        history("cancelled", cancelled(), promisedQuestions());
    }

    private static List<Lot> lot(long quantity) {
        return List.of(new Lot("L1", EXPIRY, quantity));
    }

    private static RecordReservation reserved(int leg, long quantity) {
        return new RecordReservation(ID, leg, lot(quantity), quantity, 40, DAY_2, START);
    }

    private static ReceiveLeg count(String receipt, long accepted, long lost) {
        return new ReceiveLeg(ID, 1, receipt, List.of(new CountedLot("L1", EXPIRY, accepted, 0, lost, 0)), START);
    }

    private static List<Object> promised() {
        return List.of(
                request(20),
                found(1, 20, new TreeMap<>(Map.of("A", 12L, "B", 8L))),
                reserved(1, 12),
                reserved(2, 8),
                new RecordReservationEnded(ID, 2, "SHORTFALL", 5, START),
                new RaiseNeed(ID, 24, Urgency.CRITICAL, START));
    }

    private static List<Object> promisedQuestions() {
        return List.of(
                request(20),
                found(3, 7, Map.of("C", 7L)),
                new ApproveLeg(ID, 2, 6, "u1", DAY_2, DAY_2, START),
                new ApproveLeg(ID, 2, 5, "u1", DAY_2, DAY_2, START),
                new RefuseLeg(ID, 1, "OWN_NEED", "u1", START),
                new ExpireStep(ID, 1, Step.ANSWER, DAY_2, DAY_9),
                new RecordReservationRejected(ID, 1, "INSUFFICIENT_STOCK", START),
                new RecordReservationEnded(ID, 1, "EXPIRED", 0, START),
                reserved(1, 12),
                new CancelTransfer(ID, "NOT_NEEDED", "u1", DAY_9, START));
    }

    private static List<Object> askedFor() {
        return List.of(
                new RequestTransfer(ID, null, "u1", "STATION", "DRUG", 20, Urgency.URGENT, DAY_2, START),
                found(1, 20, Map.of("A", 20L)),
                reserved(1, 20));
    }

    private static List<Object> askedForQuestions() {
        return List.of(
                new ApproveLeg(ID, 1, 20, "u1", DAY_2, DAY_2, START),
                new ApproveLeg(ID, 1, 20, "u2", DAY_2, DAY_2, START));
    }

    private static List<Object> onTheWay() {
        return and(
                promised(),
                new ApproveLeg(ID, 1, 12, "RULE", DAY_2, DAY_2, START),
                new RefuseLeg(ID, 2, "OWN_NEED", "u1", START),
                new DispatchLeg(ID, 1, 12, DAY_2, START),
                new RecordDispatchRejected(ID, 1, "EXCEEDS_RESERVATION", DAY_2, START),
                new DispatchLeg(ID, 1, 10, DAY_2, START),
                new RecordDispatched(ID, 1, lot(10), 10, DAY_2, START),
                count("R1", 4, 1),
                new RecordReceived(ID, 1, "R1", 4, 0, 1, 0, START),
                new ExpireStep(ID, 1, Step.ARRIVAL, DAY_2, DAY_2));
    }

    private static List<Object> onTheWayQuestions() {
        return List.of(
                count("R1", 4, 1),
                count("R2", 5, 0),
                count("R2", 6, 0),
                new RecordReceived(ID, 1, "R1", 4, 0, 1, 0, START),
                new ReturnLeg(ID, 1, DAY_9, START),
                new RecordReturned(ID, 1, 5, START),
                new ExpireStep(ID, 1, Step.ARRIVAL, DAY_2, DAY_9),
                new ExpireStep(ID, 1, Step.RETURN, DAY_9, DAY_9),
                new CancelTransfer(ID, "NOT_NEEDED", "u1", DAY_9, START));
    }

    private static List<Object> returning() {
        return and(onTheWay(), new ReturnLeg(ID, 1, DAY_9, START), new RecordReturned(ID, 1, 3, START));
    }

    private static List<Object> returned() {
        return and(returning(), new RecordReturned(ID, 1, 2, START));
    }

    private static List<Object> cancelled() {
        return and(promised(), new CancelTransfer(ID, "NOT_NEEDED", "u1", DAY_9, START));
    }

    private static List<Object> and(List<Object> before, Object... more) {
        List<Object> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return all;
    }
}
