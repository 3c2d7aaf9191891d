package io.tiaobo.inventory.stock.domain;

import static io.tiaobo.inventory.stock.domain.StockScenario.LATE;
import static io.tiaobo.inventory.stock.domain.StockScenario.SOON;
import static io.tiaobo.inventory.stock.domain.StockScenario.TODAY;
import static io.tiaobo.inventory.stock.domain.StockScenario.configure;
import static io.tiaobo.inventory.stock.domain.StockScenario.given;
import static io.tiaobo.inventory.stock.domain.StockScenario.lot;
import static io.tiaobo.inventory.stock.domain.StockScenario.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tiaobo.inventory.stock.domain.StockScenario.Outcome;
import io.tiaobo.inventory.stock.event.StockExpired;
import io.tiaobo.inventory.stock.event.StockItemConfigured;
import io.tiaobo.inventory.stock.event.StockReceived;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Limits and goods from outside (S2-09). */
class StockItemReceiveTest {
    @Nested
    class ConfigureTests {
        @Test
        void setsLimitsAndDemand() {
            Outcome outcome = given().when(configure(20, 100, "1.5"));

            assertThat(outcome.decision().accepted()).isTrue();
            assertThat(outcome.only(StockItemConfigured.class).after().minimum())
                    .isEqualTo(20);
            assertThat(outcome.level().dailyDemand()).isEqualTo(new BigDecimal("1.5"));
        }

        @Test
        void changesNothingWhenNothingIsDifferent() {
            Outcome outcome = given(configure(20, 100, "1.5")).when(configure(20, 100, "1.50"));

            assertThat(outcome.decision().accepted()).isTrue();
            assertThat(outcome.events()).isEmpty();
        }

        @Test
        void refusesAMinimumAboveTheMaximum() {
            Outcome outcome = given().when(configure(101, 100, "1"));

            assertThat(outcome.decision().reason()).isEqualTo("MINIMUM_ABOVE_MAXIMUM");
            assertThat(outcome.events()).isEmpty();
        }

        @Test
        void refusesNegativeLimitsAndFineDemand() {
            assertThatIllegalArgumentException().isThrownBy(() -> configure(-1, 1, "1"));
            assertThatIllegalArgumentException().isThrownBy(() -> configure(0, 1, "0.0001"));
        }
    }

    @Nested
    class ReceiveTests {
        @Test
        void putsLotsOnTheShelf() {
            Outcome outcome = given(receive(lot("A", SOON, 5))).when(receive(lot("A", SOON, 7), lot("B", null, 3)));

            assertThat(outcome.only(StockReceived.class).changes())
                    .containsExactly(new LotChange("A", SOON, 7, 0, 0), new LotChange("B", null, 3, 0, 0));
            assertThat(outcome.level().onHand()).isEqualTo(15);
            assertThat(outcome.level().usable()).isEqualTo(15);
            assertThat(outcome.level().earliestExpiry()).isEqualTo(SOON);
        }

        @Test
        void takesOneLotInTwoSpellingsForOne() {
            Outcome outcome =
                    given(receive(lot("a1", SOON, 5))).when(receive(lot(" A1 ", SOON, 5), lot("a1", SOON, 1)));

            assertThat(outcome.only(StockReceived.class).changes()).containsExactly(new LotChange("A1", SOON, 6, 0, 0));
        }

        @Test
        void refusesTheSameLotWithAnotherExpiry() {
            Outcome outcome = given(receive(lot("A", SOON, 5))).when(receive(lot("A", LATE, 5)));

            assertThat(outcome.decision().reason()).isEqualTo("LOT_EXPIRY_CONFLICT");
            assertThat(outcome.decision().details()).containsEntry("recorded", SOON.toString());
            assertThat(outcome.events()).isEmpty();
        }

        @Test
        void takesGoodsThatAreOverOutOfUseAtOnce() {
            Outcome outcome = given().when(receive(lot("OLD", TODAY.minusDays(1), 4), lot("A", TODAY, 6)));

            assertThat(outcome.events()).hasSize(2);
            assertThat(outcome.first(StockExpired.class).lots()).isEqualTo(List.of(lot("OLD", TODAY.minusDays(1), 4)));
            assertThat(outcome.level().onHand()).isEqualTo(10);
            assertThat(outcome.level().usable()).isEqualTo(6);
        }

        @Test
        void refusesNothingAndLess() {
            assertThatIllegalArgumentException().isThrownBy(() -> receive(lot("A", SOON, 0)));
            assertThatIllegalArgumentException().isThrownBy(() -> receive(lot(" ", SOON, 1)));
            assertThatIllegalArgumentException().isThrownBy(() -> receive());
        }
    }
}
