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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tiaobo.inventory.stock.command.AdjustStock;
import io.tiaobo.inventory.stock.command.HoldStock;
import io.tiaobo.inventory.stock.command.WriteOffStock;
import io.tiaobo.inventory.stock.domain.StockScenario.Outcome;
import io.tiaobo.inventory.stock.event.ReservationEnded;
import io.tiaobo.inventory.stock.event.StockAdjusted;
import io.tiaobo.inventory.stock.event.StockWrittenOff;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The book follows the shelf (S2-10) and never goes below zero. */
class StockItemCountTest {
    private static AdjustStock adjust(LotUnits... lots) {
        return new AdjustStock(ITEM, "MISSING", List.of(lots), NOW);
    }

    private static WriteOffStock writeOff(LotUnits... lots) {
        return new WriteOffStock(ITEM, "DAMAGED", List.of(lots), NOW);
    }

    @Nested
    class AdjustTests {
        @Test
        void addsWhatWasFoundAndTakesWhatIsMissing() {
            Outcome outcome = given(receive(lot("A", SOON, 5))).when(adjust(lot("A", null, -2), lot("B", LATE, 3)));

            assertThat(outcome.only(StockAdjusted.class).changes())
                    .containsExactly(new LotChange("A", SOON, -2, 0, 0), new LotChange("B", LATE, 3, 0, 0));
        }

        @Test
        void neverGoesBelowZero() {
            Outcome outcome = given(receive(lot("A", SOON, 5))).when(adjust(lot("A", SOON, -6)));

            assertThat(outcome.decision().reason()).isEqualTo("INSUFFICIENT_STOCK");
            assertThat(outcome.events()).isEmpty();
        }

        @Test
        void refusesALotItDoesNotKnow() {
            assertThat(given().when(adjust(lot("A", SOON, -1))).decision().reason())
                    .isEqualTo("UNKNOWN_LOT");
        }

        @Test
        void refusesAnotherExpiryOfAKnownLot() {
            assertThat(given(receive(lot("A", SOON, 5)))
                            .when(adjust(lot("A", LATE, 1)))
                            .decision()
                            .reason())
                    .isEqualTo("LOT_EXPIRY_CONFLICT");
        }

        /** The youngest promise loses first; meanwhile nobody is offered the missing units. */
        @Test
        void shrinksPromisesWhoseUnitsAreMissing() {
            Outcome outcome = given(receive(lot("A", SOON, 10)), reserve(1, 4, 0), reserve(2, 4, 0))
                    .when(adjust(lot("A", SOON, -7)));

            List<ReservationEnded> ended = outcome.events().stream()
                    .filter(ReservationEnded.class::isInstance)
                    .map(ReservationEnded.class::cast)
                    .toList();
            assertThat(ended).extracting(ReservationEnded::leg).containsExactly(2, 1);
            assertThat(ended).extracting(ReservationEnded::quantity).containsExactly(4L, 1L);
            assertThat(ended).extracting(ReservationEnded::remaining).containsExactly(0L, 3L);
            assertThat(ended).allSatisfy(e -> assertThat(e.outcome()).isEqualTo("SHORTFALL"));
            assertThat(outcome.events())
                    .allSatisfy(e -> assertThat(e.after().usable()).isLessThanOrEqualTo(2));
            assertThat(outcome.level().onHand()).isEqualTo(3);
            assertThat(outcome.level().reserved()).isEqualTo(3);
            assertThat(outcome.level().usable()).isZero();
        }

        @Test
        void refusesADifferenceOfNothing() {
            assertThatIllegalArgumentException().isThrownBy(() -> adjust(lot("A", SOON, 0)));
        }
    }

    @Nested
    class WriteOffTests {
        private final HoldStock hold = new HoldStock(ITEM, "A", 3, "RECALL", NOW);

        @Test
        void takesUnitsOnHoldFirst() {
            Outcome outcome = given(receive(lot("A", SOON, 10)), hold).when(writeOff(lot("A", SOON, 4)));

            assertThat(outcome.only(StockWrittenOff.class).changes())
                    .containsExactly(new LotChange("A", SOON, -1, -3, 0));
            assertThat(outcome.level().onHand()).isEqualTo(6);
        }

        @Test
        void takesPromisedUnitsLastAndSaysSo() {
            Outcome outcome =
                    given(receive(lot("A", SOON, 10)), reserve(1, 8, 0)).when(writeOff(lot("A", SOON, 10)));

            assertThat(outcome.first(ReservationEnded.class).quantity()).isEqualTo(8);
            assertThat(outcome.level().onHand()).isZero();
            assertThat(outcome.level().reserved()).isZero();
        }

        @Test
        void refusesMoreThanIsThere() {
            assertThat(given(receive(lot("A", SOON, 1)))
                            .when(writeOff(lot("A", SOON, 2)))
                            .decision()
                            .reason())
                    .isEqualTo("INSUFFICIENT_STOCK");
            assertThat(given().when(writeOff(lot("A", SOON, 2))).decision().reason())
                    .isEqualTo("UNKNOWN_LOT");
        }
    }
}
