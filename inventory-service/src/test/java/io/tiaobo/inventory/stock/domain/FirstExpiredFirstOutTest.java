package io.tiaobo.inventory.stock.domain;

import static io.tiaobo.inventory.stock.domain.StockScenario.lot;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of domain-facts 4.3. */
class FirstExpiredFirstOutTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Lot on(String number, @Nullable LocalDate expiry, long available) {
        return new Lot(number, expiry, available, 7, 7, false);
    }

    private static List<LotUnits> pick(long quantity, Lot... lots) {
        return FirstExpiredFirstOut.pick(List.of(lots), DAY, quantity);
    }

    @Test
    void takesTheEarliestExpiryFirst() {
        assertThat(pick(5, on("A", DAY.plusDays(9), 4), on("B", DAY.plusDays(2), 3)))
                .containsExactly(lot("B", DAY.plusDays(2), 3), lot("A", DAY.plusDays(9), 2));
    }

    @Test
    void takesGoodsWithoutExpiryLast() {
        assertThat(pick(4, on("A", null, 9), on("B", DAY.plusYears(9), 3)))
                .containsExactly(lot("B", DAY.plusYears(9), 3), lot("A", null, 1));
    }

    @Test
    void takesTheSmallerRemainderFirstOnTheSameDay() {
        assertThat(pick(3, on("A", DAY, 9), on("B", DAY, 2))).containsExactly(lot("B", DAY, 2), lot("A", DAY, 1));
    }

    @Test
    void goesByLotNumberWhenNothingElseDecides() {
        assertThat(pick(1, on("B", DAY, 2), on("A", DAY, 2))).containsExactly(lot("A", DAY, 1));
    }

    @Test
    void usesALotThroughItsExpiryDateAndNotAfter() {
        assertThat(pick(9, on("A", DAY, 2), on("B", DAY.minusDays(1), 2))).containsExactly(lot("A", DAY, 2));
    }

    @Test
    void leavesEmptyLotsOut() {
        assertThat(pick(1, on("A", DAY, 0), on("B", DAY.plusDays(1), 1))).containsExactly(lot("B", DAY.plusDays(1), 1));
    }

    @Test
    void givesWhatThereIsWhenItIsTooLittle() {
        assertThat(pick(100, on("A", DAY, 2))).containsExactly(lot("A", DAY, 2));
    }
}
