package io.tiaobo.transfer.transfer.domain;

import static io.tiaobo.transfer.transfer.domain.TransferWorld.ID;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.START;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.found;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.transfer.sourcing.domain.Urgency;
import io.tiaobo.transfer.transfer.command.DispatchLeg;
import io.tiaobo.transfer.transfer.command.RaiseNeed;
import io.tiaobo.transfer.transfer.command.ReceiveLeg;
import io.tiaobo.transfer.transfer.command.RecordDispatched;
import io.tiaobo.transfer.transfer.command.RecordReceived;
import io.tiaobo.transfer.transfer.command.RecordReturned;
import io.tiaobo.transfer.transfer.command.RefuseLeg;
import io.tiaobo.transfer.transfer.command.ReturnLeg;
import io.tiaobo.transfer.transfer.event.CancellationStarted;
import io.tiaobo.transfer.transfer.event.CountedLot;
import io.tiaobo.transfer.transfer.event.DonorSearchStarted;
import io.tiaobo.transfer.transfer.event.LegDispatchFailed;
import io.tiaobo.transfer.transfer.event.LegDispatchOrdered;
import io.tiaobo.transfer.transfer.event.LegDispatched;
import io.tiaobo.transfer.transfer.event.LegEnded;
import io.tiaobo.transfer.transfer.event.LegOutcome;
import io.tiaobo.transfer.transfer.event.LegReceiptOrdered;
import io.tiaobo.transfer.transfer.event.LegReceived;
import io.tiaobo.transfer.transfer.event.LegReturnOrdered;
import io.tiaobo.transfer.transfer.event.LegReturned;
import io.tiaobo.transfer.transfer.event.Lot;
import io.tiaobo.transfer.transfer.event.ReservationReleaseOrdered;
import io.tiaobo.transfer.transfer.event.Step;
import io.tiaobo.transfer.transfer.event.StepOverdue;
import io.tiaobo.transfer.transfer.event.TransferClosed;
import io.tiaobo.transfer.transfer.event.TransferOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransferOnTheWayTest extends TransferScenario {
    @Nested
    class Dispatching {
        @Test
        void sendsAtMostWhatWasPromised() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)), reserved(1, 20));
            refused(dispatch(20), "WRONG_STATE");
            given(approve(1, 20));

            refused(dispatch(21), "EXCEEDS_APPROVED");
            refused(dispatch(-1), "BAD_QUANTITY");
            assertThat(transfer.eventsOf(dispatch(20))).hasOnlyElementsOfType(LegDispatchOrdered.class);
            refused(new RefuseLeg(ID, 1, "TOO_LATE", "u1", START), "WRONG_STATE");
            assertThat(transfer.eventsOf(dispatched(20))).hasOnlyElementsOfType(LegDispatched.class);
            refused(dispatched(20), "STEP_DONE");
        }

        @Test
        void searchesWhatTheDonorDidNotSend() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)), reserved(1, 20), approve(1, 20), dispatch(16));

            assertThat(transfer.eventsOf(dispatched(16)))
                    .extracting(Object::getClass)
                    .containsExactly(LegDispatched.class, DonorSearchStarted.class);
        }

        @Test
        void mayBeRepeatedWhenItCouldNotBeBooked() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)), reserved(1, 20), approve(1, 20), dispatch(20));

            assertThat(transfer.eventsOf(notDispatched("EXCEEDS_RESERVATION")))
                    .hasOnlyElementsOfType(LegDispatchFailed.class);
            given(dispatch(20));
            transfer.tell(notDispatched("RESERVATION_NOT_FOUND"));
            assertThat(transfer.last(LegEnded.class).outcome()).isEqualTo(LegOutcome.TIMED_OUT);
            refused(notDispatched("RESERVATION_NOT_FOUND"), "STEP_DONE");
        }

        @Test
        @DisplayName("S1-30, S1-32: a promise that is not kept is seen by the bureau and the next donor is asked")
        void timesOutADonorThatDoesNotSend() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)), reserved(1, 20), approve(1, 20));

            assertThat(transfer.eventsOf(expire(1, Step.DISPATCH)))
                    .extracting(Object::getClass)
                    .containsExactly(
                            StepOverdue.class,
                            LegEnded.class,
                            ReservationReleaseOrdered.class,
                            DonorSearchStarted.class);
            assertThat(transfer.last(StepOverdue.class).responsibleSite()).isEqualTo("YUNGANG");
        }
    }

    @Nested
    class Receiving {
        @Test
        void addsUpSeveralReceiptsAndClosesOnce() {
            onTheWay();

            assertThat(transfer.eventsOf(count("R1", 8, 1, 0, 0))).hasOnlyElementsOfType(LegReceiptOrdered.class);
            assertThat(transfer.eventsOf(count("R1", 8, 1, 0, 0))).isEmpty();
            refused(count("R2", 12, 0, 0, 0), "EXCEEDS_DISPATCH");
            assertThat(transfer.eventsOf(booked("R1", 8, 1, 0, 0)))
                    .extracting(Object::getClass)
                    .containsExactly(LegReceived.class, DonorSearchStarted.class);
            refused(booked("R1", 8, 1, 0, 0), "STEP_DONE");
            given(found(2, 1, Map.of()), count("R2", 11, 0, 0, 3));
            assertThat(transfer.eventsOf(booked("R2", 11, 0, 0, 3)))
                    .extracting(Object::getClass)
                    .containsExactly(LegReceived.class, LegEnded.class, DonorSearchStarted.class);
            given(found(3, 1, Map.of()));
            TransferClosed closed = transfer.last(TransferClosed.class);
            assertThat(closed.outcome()).isEqualTo(TransferOutcome.PARTLY_FULFILLED);
            assertThat(closed.accepted()).isEqualTo(19);
        }

        @Test
        void closesFulfilledWhenAllIsOnTheShelf() {
            onTheWay();
            given(count("R1", 20, 0, 0, 0));

            assertThat(transfer.eventsOf(booked("R1", 20, 0, 0, 0)))
                    .extracting(Object::getClass)
                    .containsExactly(LegReceived.class, LegEnded.class, TransferClosed.class);
            assertThat(transfer.last(TransferClosed.class).outcome()).isEqualTo(TransferOutcome.FULFILLED);
        }

        @Test
        void refusesCountsThatCannotBeRight() {
            onTheWay();

            refused(count("R1", 0, 0, 0, 0), "BAD_QUANTITY");
            refused(count("R1", -1, 5, 0, 0), "BAD_QUANTITY");
            refused(new ReceiveLeg(ID, 1, "R1", List.of(), START), "NOTHING_COUNTED");
            refused(
                    new ReceiveLeg(ID, 1, "R1", List.of(new CountedLot("OTHER", null, 1, 0, 0, 0)), START),
                    "UNKNOWN_LOT");
            CountedLot half = new CountedLot("L1", null, 11, 0, 0, 0);
            refused(new ReceiveLeg(ID, 1, "R1", List.of(half, half), START), "EXCEEDS_DISPATCH");
        }

        @Test
        void waitsForEveryOrderedReceiptBeforeItEnds() {
            onTheWay();
            given(count("R1", 20, 0, 0, 0), count("R2", 0, 0, 0, 2));

            assertThat(transfer.eventsOf(booked("R1", 20, 0, 0, 0))).hasOnlyElementsOfType(LegReceived.class);
            assertThat(transfer.eventsOf(booked("R2", 0, 0, 0, 2)))
                    .extracting(Object::getClass)
                    .containsExactly(LegReceived.class, LegEnded.class, TransferClosed.class);
        }

        @Test
        @DisplayName("S2-45: goods that do not arrive are the bureau's business, and still expected")
        void tellsTheBureauOnceThatGoodsAreOverdue() {
            onTheWay();

            assertThat(transfer.eventsOf(expire(1, Step.ARRIVAL))).hasOnlyElementsOfType(StepOverdue.class);
            assertThat(transfer.last(StepOverdue.class).responsibleSite()).isEqualTo("STATION");
            refused(expire(1, Step.ARRIVAL), "STEP_DONE");
            assertThat(transfer.tell(count("R1", 20, 0, 0, 0)).accepted()).isTrue();
        }
    }

    @Nested
    class Cancelling {
        @Test
        void releasesWhatHasNotLeftAndCloses() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)), reserved(1, 20));

            assertThat(transfer.eventsOf(cancel()))
                    .extracting(Object::getClass)
                    .containsExactly(
                            CancellationStarted.class,
                            LegEnded.class,
                            ReservationReleaseOrdered.class,
                            TransferClosed.class);
            assertThat(transfer.last(TransferClosed.class).outcome()).isEqualTo(TransferOutcome.CANCELLED);
        }

        @Test
        void waitsForGoodsOnTheirWay() {
            onTheWay();

            assertThat(transfer.eventsOf(cancel())).hasOnlyElementsOfType(CancellationStarted.class);
            assertThat(transfer.last(CancellationStarted.class).onTheWay()).containsExactly(1);
            assertThat(transfer.eventsOf(cancel())).isEmpty();
            refused(new RaiseNeed(ID, 50, Urgency.CRITICAL, START), "TRANSFER_CANCELLING");
            assertThat(transfer.eventsOf(expire(1, Step.RETURN))).hasOnlyElementsOfType(StepOverdue.class);
            assertThat(transfer.eventsOf(new ReturnLeg(ID, 1, LATER, START)))
                    .hasOnlyElementsOfType(LegReturnOrdered.class);
            refused(new ReturnLeg(ID, 1, LATER, START), "NOTHING_ON_THE_WAY");
            assertThat(transfer.eventsOf(new RecordReturned(ID, 1, 20, START)))
                    .extracting(Object::getClass)
                    .containsExactly(LegReturned.class, LegEnded.class, TransferClosed.class);
            assertThat(transfer.last(LegEnded.class).outcome()).isEqualTo(LegOutcome.RETURNED);
            refused(new RecordReturned(ID, 1, 20, START), "STEP_DONE");
            refused(new ReturnLeg(ID, 1, LATER, START), "WRONG_STATE");
        }

        @Test
        void givesUpADispatchThatWasNotBooked() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)), reserved(1, 20), approve(1, 20), dispatch(20));
            assertThat(transfer.eventsOf(cancel())).hasOnlyElementsOfType(CancellationStarted.class);

            assertThat(transfer.eventsOf(notDispatched("EXCEEDS_RESERVATION")))
                    .extracting(Object::getClass)
                    .containsExactly(LegEnded.class, ReservationReleaseOrdered.class, TransferClosed.class);
        }

        @Test
        void ignoresTheSearchThatWasUnderWay() {
            given(request(20), cancel());

            refused(found(1, 20, Map.of("YUNGANG", 20L)), "TRANSFER_CLOSED");
        }
    }

    @Test
    @DisplayName("Refusal, next donor, split: what the first donor refuses is shared by two others")
    void splitsTheNeedAmongTheNextDonors() {
        given(request(20), found(1, 20, Map.of("A", 20L)), reserved(1, 20));
        given(new RefuseLeg(ID, 1, "OWN_PATIENTS", "u1", START));
        given(found(2, 20, new java.util.TreeMap<>(Map.of("B", 12L, "C", 8L))));

        for (int leg = 2; leg <= 3; leg++) {
            long units = leg == 2 ? 12 : 8;
            given(
                    reserved(leg, units),
                    approve(leg, units),
                    new DispatchLeg(ID, leg, units, LATER, START),
                    new RecordDispatched(ID, leg, List.of(new Lot("L1", EXPIRY, units)), units, LATER, START),
                    new ReceiveLeg(ID, leg, "R", List.of(new CountedLot("L1", null, units, 0, 0, 0)), START),
                    new RecordReceived(ID, leg, "R", units, 0, 0, 0, START));
        }

        assertThat(transfer.last(TransferClosed.class).outcome()).isEqualTo(TransferOutcome.FULFILLED);
        assertThat(transfer.events().stream().filter(LegEnded.class::isInstance))
                .hasSize(3);
    }
}
