package io.tiaobo.transfer.transfer.domain;

import static io.tiaobo.transfer.transfer.domain.TransferWorld.ID;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.START;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.found;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.transfer.transfer.command.ApproveLeg;
import io.tiaobo.transfer.transfer.command.CancelTransfer;
import io.tiaobo.transfer.transfer.command.DispatchLeg;
import io.tiaobo.transfer.transfer.command.ExpireStep;
import io.tiaobo.transfer.transfer.command.ReceiveLeg;
import io.tiaobo.transfer.transfer.command.RecordDispatchRejected;
import io.tiaobo.transfer.transfer.command.RecordDispatched;
import io.tiaobo.transfer.transfer.command.RecordReceived;
import io.tiaobo.transfer.transfer.command.RecordReservation;
import io.tiaobo.transfer.transfer.event.CountedLot;
import io.tiaobo.transfer.transfer.event.Lot;
import io.tiaobo.transfer.transfer.event.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Commands of a transfer with harmless values, and what is expected of their answers. */
abstract class TransferScenario {
    static final Instant LATER = START.plus(Duration.ofDays(9));
    static final LocalDate EXPIRY = LocalDate.of(2027, 6, 30);

    final TransferWorld transfer = new TransferWorld();

    void onTheWay() {
        given(
                request(20),
                found(1, 20, Map.of("YUNGANG", 20L)),
                reserved(1, 20),
                approve(1, 20),
                dispatch(20),
                dispatched(20));
    }

    void given(Object... commands) {
        for (Object command : commands) {
            assertThat(transfer.tell(command).accepted()).as(command.toString()).isTrue();
        }
    }

    void refused(Object command, String reason) {
        int before = transfer.events().size();
        Decision decision = transfer.tell(command);
        assertThat(decision.reason()).as(command.toString()).isEqualTo(reason);
        assertThat(transfer.events()).hasSize(before);
    }

    static RecordReservation reserved(int leg, long quantity) {
        return new RecordReservation(ID, leg, List.of(new Lot("L1", EXPIRY, quantity)), quantity, 84, LATER, START);
    }

    static ApproveLeg approve(int leg, long quantity) {
        return new ApproveLeg(ID, leg, quantity, "u1", LATER, LATER, START);
    }

    static DispatchLeg dispatch(long quantity) {
        return new DispatchLeg(ID, 1, quantity, LATER, START);
    }

    static RecordDispatched dispatched(long quantity) {
        return new RecordDispatched(ID, 1, List.of(new Lot("L1", EXPIRY, quantity)), quantity, LATER, START);
    }

    static RecordDispatchRejected notDispatched(String reason) {
        return new RecordDispatchRejected(ID, 1, reason, LATER, START);
    }

    static ReceiveLeg count(String receipt, long accepted, long rejected, long lost, long over) {
        return new ReceiveLeg(
                ID, 1, receipt, List.of(new CountedLot("L1", null, accepted, rejected, lost, over)), START);
    }

    static RecordReceived booked(String receipt, long accepted, long rejected, long lost, long over) {
        return new RecordReceived(ID, 1, receipt, accepted, rejected, lost, over, START);
    }

    static CancelTransfer cancel() {
        return new CancelTransfer(ID, "NOT_WANTED", "u1", LATER, START);
    }

    static ExpireStep expire(int leg, Step step) {
        return new ExpireStep(ID, leg, step, LATER, LATER);
    }
}
