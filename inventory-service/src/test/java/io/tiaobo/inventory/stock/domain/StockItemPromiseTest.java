package io.tiaobo.inventory.stock.domain;

import static io.tiaobo.inventory.stock.domain.StockScenario.ITEM;
import static io.tiaobo.inventory.stock.domain.StockScenario.LATE;
import static io.tiaobo.inventory.stock.domain.StockScenario.NOW;
import static io.tiaobo.inventory.stock.domain.StockScenario.SOON;
import static io.tiaobo.inventory.stock.domain.StockScenario.given;
import static io.tiaobo.inventory.stock.domain.StockScenario.lot;
import static io.tiaobo.inventory.stock.domain.StockScenario.receive;
import static io.tiaobo.inventory.stock.domain.StockScenario.reserve;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.inventory.stock.command.DispatchReserved;
import io.tiaobo.inventory.stock.command.ExpireReservation;
import io.tiaobo.inventory.stock.command.ReleaseReservation;
import io.tiaobo.inventory.stock.domain.StockScenario.Outcome;
import io.tiaobo.inventory.stock.event.ReservationEnded;
import io.tiaobo.inventory.stock.event.StockDispatchRejected;
import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.StockReservationRejected;
import io.tiaobo.inventory.stock.event.StockReserved;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A donor promises part of its surplus and keeps its own stock (S1-29); each promise ends exactly once. */
class StockItemPromiseTest {
    private static final ExpireReservation EXPIRE = new ExpireReservation(ITEM, "T/1:1", NOW);
    private static final ReleaseReservation RELEASE = new ReleaseReservation(ITEM, "T/1:1", "DONOR_REFUSED", NOW);

    private static DispatchReserved dispatch(long quantity) {
        return new DispatchReserved(ITEM, "T/1:1", "ZJF", quantity, NOW);
    }

    @Nested
    class ReserveTests {
        @Test
        void promisesWhatIsAskedFirstExpiringFirst() {
            Outcome outcome =
                    given(receive(lot("A", LATE, 10), lot("B", SOON, 3))).when(reserve(1, 5, 4));

            assertThat(outcome.only(StockReserved.class).changes())
                    .containsExactly(new LotChange("B", SOON, -3, 0, 3), new LotChange("A", LATE, -2, 0, 2));
            assertThat(outcome.level().usable()).isEqualTo(8);
            assertThat(outcome.level().onHand()).isEqualTo(13);
        }

        @Test
        void promisesLessToKeepItsOwnStock() {
            Outcome outcome = given(receive(lot("A", LATE, 10))).when(reserve(1, 9, 4));

            assertThat(outcome.decision().details()).containsEntry("reserved", "6");
            assertThat(outcome.level().usable()).isEqualTo(4);
        }

        @Test
        void promisesOnlyLotsThatLastLongEnough() {
            Outcome outcome =
                    given(receive(lot("A", LATE, 4), lot("B", SOON, 9))).when(reserve(1, 9, 0, SOON.plusDays(1)));

            assertThat(outcome.only(StockReserved.class).changes()).containsExactly(new LotChange("A", LATE, -4, 0, 4));
        }

        @Test
        void countsShortDatedLotsAsKeptStock() {
            Outcome outcome =
                    given(receive(lot("A", LATE, 4), lot("B", SOON, 9))).when(reserve(1, 9, 9, SOON.plusDays(1)));

            assertThat(outcome.decision().details()).containsEntry("reserved", "4");
        }

        @Test
        void rejectsWhenNothingIsAboveTheKeptStock() {
            Outcome outcome = given(receive(lot("A", LATE, 4))).when(reserve(1, 1, 4));

            StockReservationRejected rejected = outcome.only(StockReservationRejected.class);
            assertThat(rejected.reason()).isEqualTo("INSUFFICIENT_STOCK");
            assertThat(rejected.usable()).isEqualTo(4);
            assertThat(rejected.keepStock()).isEqualTo(4);
            assertThat(outcome.decision().accepted()).isFalse();
        }

        @Test
        void rejectsAnIdThatWasUsed() {
            Outcome open = given(receive(lot("A", LATE, 9)), reserve(1, 1, 0)).when(reserve(1, 1, 0));
            Outcome over =
                    given(receive(lot("A", LATE, 9)), reserve(1, 1, 0), RELEASE).when(reserve(1, 1, 0));

            assertThat(open.only(StockReservationRejected.class).reason()).isEqualTo("DUPLICATE_RESERVATION");
            assertThat(over.only(StockReservationRejected.class).reason()).isEqualTo("DUPLICATE_RESERVATION");
        }

        @Test
        void rejectsWhereNothingWasEverStocked() {
            assertThat(given().when(reserve(1, 1, 0))
                            .only(StockReservationRejected.class)
                            .reason())
                    .isEqualTo("UNKNOWN_STOCK_ITEM");
        }
    }

    @Nested
    class EndTests {
        @Test
        void releaseMakesUnitsUsableAgainOnce() {
            Outcome outcome =
                    given(receive(lot("A", LATE, 9)), reserve(1, 5, 0)).when(RELEASE);

            ReservationEnded ended = outcome.only(ReservationEnded.class);
            assertThat(ended.outcome()).isEqualTo("RELEASED");
            assertThat(ended.quantity()).isEqualTo(5);
            assertThat(outcome.level().usable()).isEqualTo(9);
            assertThat(given(receive(lot("A", LATE, 9)), reserve(1, 5, 0), RELEASE)
                            .when(RELEASE)
                            .events())
                    .isEmpty();
        }

        @Test
        void expiryEndsAnOpenPromiseOnly() {
            assertThat(given(receive(lot("A", LATE, 9)), reserve(1, 5, 0))
                            .when(EXPIRE)
                            .only(ReservationEnded.class)
                            .outcome())
                    .isEqualTo("EXPIRED");
            assertThat(given(receive(lot("A", LATE, 9)), reserve(1, 5, 0), dispatch(5))
                            .when(EXPIRE)
                            .events())
                    .isEmpty();
        }

        @Test
        void releaseOfNothingAtAnUnknownItemIsAccepted() {
            Outcome outcome = given().when(RELEASE);

            assertThat(outcome.decision().accepted()).isTrue();
            assertThat(outcome.events()).isEmpty();
        }
    }

    @Nested
    class DispatchTests {
        @Test
        void sendsPromisedUnitsAndReleasesTheRest() {
            Outcome outcome = given(receive(lot("A", LATE, 9), lot("B", SOON, 3)), reserve(1, 5, 0))
                    .when(dispatch(4));

            StockDispatched dispatched = outcome.only(StockDispatched.class);
            assertThat(dispatched.lots()).containsExactly(lot("B", SOON, 3), lot("A", LATE, 1));
            assertThat(dispatched.released()).isEqualTo(1);
            assertThat(outcome.level().onHand()).isEqualTo(8);
            assertThat(outcome.level().reserved()).isZero();
            assertThat(outcome.level().usable()).isEqualTo(8);
        }

        @Test
        void rejectsMoreThanWasPromised() {
            assertThat(given(receive(lot("A", LATE, 9)), reserve(1, 5, 0))
                            .when(dispatch(6))
                            .only(StockDispatchRejected.class)
                            .reason())
                    .isEqualTo("EXCEEDS_RESERVATION");
        }

        @Test
        void rejectsAPromiseThatIsOver() {
            StockDispatchRejected rejected = given(receive(lot("A", LATE, 9)), reserve(1, 5, 0), EXPIRE)
                    .when(dispatch(5))
                    .only(StockDispatchRejected.class);

            assertThat(rejected.reason()).isEqualTo("RESERVATION_NOT_FOUND");
            assertThat(rejected.transferId()).isEqualTo("T/1");
            assertThat(rejected.leg()).isEqualTo(1);
        }
    }
}
