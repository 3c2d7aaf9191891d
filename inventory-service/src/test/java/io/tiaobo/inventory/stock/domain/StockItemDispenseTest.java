package io.tiaobo.inventory.stock.domain;

import static io.tiaobo.inventory.stock.domain.StockScenario.ITEM;
import static io.tiaobo.inventory.stock.domain.StockScenario.LATE;
import static io.tiaobo.inventory.stock.domain.StockScenario.NOW;
import static io.tiaobo.inventory.stock.domain.StockScenario.SOON;
import static io.tiaobo.inventory.stock.domain.StockScenario.TODAY;
import static io.tiaobo.inventory.stock.domain.StockScenario.dispense;
import static io.tiaobo.inventory.stock.domain.StockScenario.given;
import static io.tiaobo.inventory.stock.domain.StockScenario.lot;
import static io.tiaobo.inventory.stock.domain.StockScenario.receive;
import static io.tiaobo.inventory.stock.domain.StockScenario.reserve;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.inventory.stock.command.DispenseStock;
import io.tiaobo.inventory.stock.command.HoldStock;
import io.tiaobo.inventory.stock.command.MarkExpired;
import io.tiaobo.inventory.stock.command.RecordUnmetDemand;
import io.tiaobo.inventory.stock.command.ReleaseHold;
import io.tiaobo.inventory.stock.domain.StockScenario.Outcome;
import io.tiaobo.inventory.stock.event.DispenseRefused;
import io.tiaobo.inventory.stock.event.ReservationEnded;
import io.tiaobo.inventory.stock.event.StockDispensed;
import io.tiaobo.inventory.stock.event.StockExpired;
import io.tiaobo.inventory.stock.event.StockHeld;
import io.tiaobo.inventory.stock.event.StockHoldReleased;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a patient gets, and the days around the end of a lot. */
class StockItemDispenseTest {
    private static final Instant LAST_SECOND = Instant.parse("2026-12-31T15:59:59Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-12-31T16:00:00Z");

    @Nested
    class DispenseTests {
        @Test
        void givesTheLotThatExpiresFirst() {
            Outcome outcome =
                    given(receive(lot("A", LATE, 5), lot("B", SOON, 3))).when(dispense(4));

            assertThat(outcome.only(StockDispensed.class).changes())
                    .containsExactly(new LotChange("B", SOON, -3, 0, 0), new LotChange("A", LATE, -1, 0, 0));
            assertThat(outcome.decision().details()).containsEntry("lots", "B=3;A=1");
        }

        /** S1-02: the shortage is noticed at the counter, so the refusal is recorded. */
        @Test
        void recordsThatSomebodyWentAwayWithoutMedicine() {
            Outcome outcome = given(receive(lot("A", SOON, 3))).when(dispense(4));

            assertThat(outcome.decision().reason()).isEqualTo("INSUFFICIENT_STOCK");
            assertThat(outcome.only(DispenseRefused.class).requested()).isEqualTo(4);
            assertThat(outcome.only(DispenseRefused.class).usable()).isEqualTo(3);
            assertThat(outcome.level().onHand()).isEqualTo(3);
        }

        @Test
        void recordsARefusalWhereNothingWasEverStocked() {
            assertThat(given().when(dispense(1)).only(DispenseRefused.class).usable())
                    .isZero();
        }

        /** S1-02: asked for and not there; nothing is given, even of what is there. */
        @Test
        void recordsWhatWasAskedForAndNotThere() {
            Outcome outcome = given(receive(lot("A", SOON, 3))).when(new RecordUnmetDemand(ITEM, 4, NOW));

            assertThat(outcome.decision().accepted()).isTrue();
            assertThat(outcome.only(DispenseRefused.class).requested()).isEqualTo(4);
            assertThat(outcome.level().onHand()).isEqualTo(3);
        }

        @Test
        void doesNotBelieveThatSomethingIsMissingThatTheBookHas() {
            Outcome outcome = given(receive(lot("A", SOON, 3))).when(new RecordUnmetDemand(ITEM, 3, NOW));

            assertThat(outcome.decision().reason()).isEqualTo("IN_STOCK");
            assertThat(outcome.events()).isEmpty();
        }

        @Test
        void doesNotGiveWhatIsPromised() {
            Outcome outcome =
                    given(receive(lot("A", SOON, 5)), reserve(1, 3, 0)).when(dispense(3));

            assertThat(outcome.only(DispenseRefused.class).usable()).isEqualTo(2);
        }

        @Test
        void givesALotThroughItsLastDayInShanghai() {
            Outcome outcome = given(receive(lot("A", SOON, 5))).when(new DispenseStock(ITEM, 5, LAST_SECOND));

            assertThat(outcome.only(StockDispensed.class).after().onHand()).isZero();
        }

        @Test
        void doesNotGiveALotFromTheNextLocalMidnight() {
            Outcome outcome = given(receive(lot("A", SOON, 5))).when(new DispenseStock(ITEM, 1, MIDNIGHT));

            assertThat(outcome.events()).hasSize(2);
            assertThat(outcome.first(StockExpired.class).occurredAt()).isEqualTo(MIDNIGHT);
            assertThat(outcome.first(DispenseRefused.class).usable()).isZero();
            assertThat(outcome.level().onHand()).isEqualTo(5);
        }

        /** A tablet that was offline says later what it gave while the lot was good. */
        @Test
        void acceptsALateReportOfADispenseInTime() {
            Outcome outcome = given(receive(lot("A", SOON, 5)), new MarkExpired(ITEM, SOON.plusDays(3)))
                    .when(new DispenseStock(ITEM, 2, LAST_SECOND));

            assertThat(outcome.decision().accepted()).isTrue();
            assertThat(outcome.level().onHand()).isEqualTo(3);
            assertThat(outcome.level().usable()).isZero();
        }
    }

    @Nested
    class MarkExpiredTests {
        @Test
        void doesNothingOnTheLastDay() {
            assertThat(given(receive(lot("A", SOON, 5)))
                            .when(new MarkExpired(ITEM, SOON))
                            .events())
                    .isEmpty();
        }

        @Test
        void takesTheLotOutOfUseOnce() {
            MarkExpired nextDay = new MarkExpired(ITEM, SOON.plusDays(1));

            assertThat(given(receive(lot("A", SOON, 5)))
                            .when(nextDay)
                            .only(StockExpired.class)
                            .lots())
                    .containsExactly(lot("A", SOON, 5));
            assertThat(given(receive(lot("A", SOON, 5)), nextDay).when(nextDay).events())
                    .isEmpty();
        }

        @Test
        void endsPromisesOfTheLotAsShortfall() {
            Outcome outcome =
                    given(receive(lot("A", SOON, 5)), reserve(1, 3, 0)).when(new MarkExpired(ITEM, SOON.plusDays(1)));

            ReservationEnded ended = outcome.first(ReservationEnded.class);
            assertThat(ended.outcome()).isEqualTo("SHORTFALL");
            assertThat(ended.remaining()).isZero();
            assertThat(outcome.level().reserved()).isZero();
            assertThat(outcome.level().usable()).isZero();
            assertThat(outcome.level().onHand()).isEqualTo(5);
        }
    }

    @Nested
    class HoldTests {
        private final HoldStock hold = new HoldStock(ITEM, "a", 4, "RECALL", NOW);

        @Test
        void keepsUnitsFromBeingUsed() {
            Outcome outcome = given(receive(lot("A", SOON, 5))).when(hold);

            assertThat(outcome.only(StockHeld.class).changes()).containsExactly(new LotChange("A", SOON, -4, 4, 0));
            assertThat(outcome.level().usable()).isEqualTo(1);
            assertThat(outcome.level().onHand()).isEqualTo(5);
        }

        @Test
        void refusesMoreThanIsThere() {
            assertThat(given(receive(lot("A", SOON, 3))).when(hold).decision().reason())
                    .isEqualTo("INSUFFICIENT_STOCK");
            assertThat(given().when(hold).decision().reason()).isEqualTo("UNKNOWN_LOT");
        }

        @Test
        void releasesWhatIsHeldAndNoMore() {
            StockScenario held = given(receive(lot("A", SOON, 5)), hold);

            assertThat(held.when(new ReleaseHold(ITEM, "A", 4, NOW.plus(Duration.ofHours(1))))
                            .only(StockHoldReleased.class)
                            .after()
                            .usable())
                    .isEqualTo(5);
            assertThat(given(receive(lot("A", SOON, 5)), hold)
                            .when(new ReleaseHold(ITEM, "A", 5, NOW))
                            .decision()
                            .reason())
                    .isEqualTo("NOT_ON_HOLD");
            assertThat(given().when(new ReleaseHold(ITEM, "Z", 1, NOW))
                            .decision()
                            .reason())
                    .isEqualTo("UNKNOWN_LOT");
        }
    }

    @Test
    void expiryOfTodayIsStillUsableToday() {
        assertThat(given(receive(lot("A", TODAY, 2)))
                        .when(dispense(2))
                        .decision()
                        .accepted())
                .isTrue();
    }
}
