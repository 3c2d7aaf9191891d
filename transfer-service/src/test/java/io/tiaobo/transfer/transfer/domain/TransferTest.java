package io.tiaobo.transfer.transfer.domain;

import static io.tiaobo.transfer.transfer.domain.TransferWorld.ID;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.START;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.found;
import static io.tiaobo.transfer.transfer.domain.TransferWorld.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import io.tiaobo.transfer.transfer.command.ApproveLeg;
import io.tiaobo.transfer.transfer.command.CancelTransfer;
import io.tiaobo.transfer.transfer.command.ExpireStep;
import io.tiaobo.transfer.transfer.command.RaiseNeed;
import io.tiaobo.transfer.transfer.command.RecordReservationEnded;
import io.tiaobo.transfer.transfer.command.RecordReservationRejected;
import io.tiaobo.transfer.transfer.command.RefuseLeg;
import io.tiaobo.transfer.transfer.event.DonorSearchStarted;
import io.tiaobo.transfer.transfer.event.DonorsChosen;
import io.tiaobo.transfer.transfer.event.LegApproved;
import io.tiaobo.transfer.transfer.event.LegEnded;
import io.tiaobo.transfer.transfer.event.LegOutcome;
import io.tiaobo.transfer.transfer.event.LegReduced;
import io.tiaobo.transfer.transfer.event.LegReserved;
import io.tiaobo.transfer.transfer.event.NeedRaised;
import io.tiaobo.transfer.transfer.event.ReservationReleaseOrdered;
import io.tiaobo.transfer.transfer.event.SourcingExhausted;
import io.tiaobo.transfer.transfer.event.Step;
import io.tiaobo.transfer.transfer.event.StepOverdue;
import io.tiaobo.transfer.transfer.event.TransferClosed;
import io.tiaobo.transfer.transfer.event.TransferOutcome;
import io.tiaobo.transfer.transfer.event.TransferRequested;
import io.tiaobo.transfer.transfer.command.RequestTransfer;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransferTest extends TransferScenario {
    @Nested
    class Requesting {
        @Test
        @DisplayName("S1-22: a request starts a search at once; the same request again changes nothing")
        void startsTheFirstSearch() {
            assertThat(transfer.eventsOf(request(20)))
                    .extracting(Object::getClass)
                    .containsExactly(TransferRequested.class, DonorSearchStarted.class);
            assertThat(transfer.eventsOf(request(20))).isEmpty();
            assertThat(transfer.tell(request(20)).accepted()).isTrue();
        }

        @Test
        void refusesWhatIsNotANeed() {
            refused(request(0), "BAD_QUANTITY");
            refused(new RaiseNeed(ID, 5, Urgency.CRITICAL, START), "TRANSFER_NOT_FOUND");
            refused(new RefuseLeg(ID, 1, "NO", "u1", START), "TRANSFER_NOT_FOUND");
            assertThat(transfer.events()).isEmpty();
        }

        @Test
        void searchesForWhatANeedGrewBy() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)));

            assertThat(transfer.eventsOf(new RaiseNeed(ID, 30, Urgency.CRITICAL, START)))
                    .extracting(Object::getClass)
                    .containsExactly(NeedRaised.class, DonorSearchStarted.class);
            assertThat(transfer.last(DonorSearchStarted.class).needed()).isEqualTo(10);
            assertThat(transfer.eventsOf(new RaiseNeed(ID, 25, Urgency.ROUTINE, START)))
                    .isEmpty();
        }
    }

    @Nested
    class Searching {
        @Test
        void asksEveryDonorOnALegOfItsOwn() {
            given(request(20));

            Decision decision = transfer.tell(found(1, 20, new java.util.TreeMap<>(Map.of("A", 12L, "B", 8L))));

            assertThat(decision.details()).isEqualTo(Map.of("A", "1", "B", "2"));
            assertThat(transfer.last(DonorsChosen.class).covered()).isEqualTo(20);
            refused(found(1, 20, Map.of("C", 20L)), "STALE_SEARCH");
        }

        @Test
        @DisplayName("Nobody can give: a purchase in whole packs is suggested and the transfer ends")
        void endsWhenNobodyIsLeft() {
            given(request(20));

            assertThat(transfer.eventsOf(found(1, 20, Map.of())))
                    .extracting(Object::getClass)
                    .containsExactly(DonorsChosen.class, SourcingExhausted.class, TransferClosed.class);
            assertThat(transfer.last(SourcingExhausted.class).purchaseQuantity())
                    .isEqualTo(21);
            assertThat(transfer.last(TransferClosed.class).outcome()).isEqualTo(TransferOutcome.UNFULFILLED);
            refused(new RaiseNeed(ID, 50, Urgency.CRITICAL, START), "TRANSFER_CLOSED");
            refused(new CancelTransfer(ID, "X", "u1", LATER, START), "TRANSFER_CLOSED");
        }

        @Test
        @DisplayName("S1-18: surplus left to others is looked at once more before giving up")
        void repeatsASearchThatLeftSurplusToOthers() {
            given(request(20), found(1, 20, Map.of(), true, START));

            refused(new ExpireStep(ID, 0, Step.SEARCH, START, START), "STEP_DONE");
            transfer.tell(new ExpireStep(ID, 0, Step.SEARCH, START.plusSeconds(5), START.plusSeconds(5)));

            assertThat(transfer.last(DonorSearchStarted.class).search()).isEqualTo(2);
            assertThat(transfer.last(DonorSearchStarted.class).sharing()).isFalse();
            given(found(2, 20, Map.of(), true, START));
            assertThat(transfer.last(TransferClosed.class).outcome()).isEqualTo(TransferOutcome.UNFULFILLED);
        }

        @Test
        void tellsTheBureauWhenTheFirstSearchDidNotRun() {
            given(request(20));

            assertThat(transfer.eventsOf(expire(0, Step.SEARCH)))
                    .extracting(Object::getClass)
                    .containsExactly(StepOverdue.class, DonorSearchStarted.class);
            refused(expire(0, Step.SEARCH), "STEP_DONE");
        }
    }

    @Nested
    class Reserving {
        @Test
        void takesThePromiseOnce() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)));

            assertThat(transfer.eventsOf(reserved(1, 20))).hasOnlyElementsOfType(LegReserved.class);
            assertThat(transfer.last(LegReserved.class).keepStock()).isEqualTo(5);
            refused(reserved(1, 20), "STEP_DONE");
            refused(reserved(7, 20), "LEG_NOT_FOUND");
        }

        @Test
        @DisplayName("A donor that promises less is not asked again; the rest is looked for elsewhere")
        void searchesTheRestOfASmallerPromise() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)), reserved(1, 15));

            assertThat(transfer.last(DonorSearchStarted.class).needed()).isEqualTo(5);
            assertThat(transfer.last(DonorSearchStarted.class).tried()).containsExactly("YUNGANG");
        }

        @Test
        void asksTheNextDonorWhenInventorySaysNo() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)));

            assertThat(transfer.eventsOf(new RecordReservationRejected(ID, 1, "INSUFFICIENT_STOCK", START)))
                    .extracting(Object::getClass)
                    .containsExactly(LegEnded.class, DonorSearchStarted.class);
            refused(new RecordReservationRejected(ID, 1, "INSUFFICIENT_STOCK", START), "STEP_DONE");
        }

        @Test
        void releasesAPromiseThatCameTooLateOnce() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)));
            assertThat(transfer.eventsOf(expire(1, Step.RESERVE)))
                    .extracting(Object::getClass)
                    .containsExactly(
                            StepOverdue.class,
                            LegEnded.class,
                            ReservationReleaseOrdered.class,
                            DonorSearchStarted.class);

            assertThat(transfer.eventsOf(reserved(1, 20))).hasOnlyElementsOfType(ReservationReleaseOrdered.class);
            refused(reserved(1, 20), "STEP_DONE");
        }

        @Test
        void hearsThatReservedUnitsAreMissing() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)), reserved(1, 20));

            assertThat(transfer.eventsOf(new RecordReservationEnded(ID, 1, "SHORTFALL", 12, START)))
                    .extracting(Object::getClass)
                    .containsExactly(LegReduced.class, DonorSearchStarted.class);
            transfer.tell(new RecordReservationEnded(ID, 1, "SHORTFALL", 0, START));
            assertThat(transfer.last(LegEnded.class).outcome()).isEqualTo(LegOutcome.NOT_RESERVED);
            refused(new RecordReservationEnded(ID, 1, "EXPIRED", 0, START), "STEP_DONE");
        }
    }

    @Nested
    class Answering {
        @Test
        void promisesAtMostWhatIsReserved() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)), reserved(1, 20));

            refused(approve(1, 21), "EXCEEDS_RESERVED");
            refused(approve(1, 0), "BAD_QUANTITY");
            refused(new ApproveLeg(ID, 1, 5, "u1", START.minusSeconds(1), LATER, START), "PROMISE_IN_PAST");
            assertThat(transfer.eventsOf(approve(1, 12)))
                    .extracting(Object::getClass)
                    .containsExactly(LegApproved.class, DonorSearchStarted.class);
            refused(approve(1, 12), "WRONG_STATE");
        }

        @Test
        @DisplayName("ASVS 2.3.5: whoever asked for goods does not also promise them")
        void letsNobodyApproveWhatHeAskedFor() {
            given(
                    new RequestTransfer(
                            ID, null, "u1", "STATION", "DRUG", 20, Urgency.URGENT, START.plusSeconds(60), START),
                    found(1, 20, Map.of("YUNGANG", 20L)),
                    reserved(1, 20));

            refused(approve(1, 20), "SELF_APPROVAL");
            given(new ApproveLeg(ID, 1, 20, "u2", LATER, LATER, START));
        }

        @Test
        @DisplayName("S1-25: the donor may say no, before and after its promise")
        void asksTheNextDonorAfterARefusal() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)), reserved(1, 20), approve(1, 20));

            assertThat(transfer.eventsOf(new RefuseLeg(ID, 1, "OWN_PATIENTS", "u1", START)))
                    .extracting(Object::getClass)
                    .containsExactly(LegEnded.class, ReservationReleaseOrdered.class, DonorSearchStarted.class);
            assertThat(transfer.last(DonorSearchStarted.class).tried()).containsExactly("YUNGANG");
            refused(new RefuseLeg(ID, 1, "OWN_PATIENTS", "u1", START), "WRONG_STATE");
        }

        @Test
        void asksTheNextDonorWhenNobodyAnswers() {
            given(request(20), found(1, 20, Map.of("YUNGANG", 20L)), reserved(1, 20));

            assertThat(transfer.eventsOf(expire(1, Step.ANSWER)))
                    .extracting(Object::getClass)
                    .containsExactly(LegEnded.class, ReservationReleaseOrdered.class, DonorSearchStarted.class);
            assertThat(transfer.last(LegEnded.class).outcome()).isEqualTo(LegOutcome.TIMED_OUT);
        }
    }
}
