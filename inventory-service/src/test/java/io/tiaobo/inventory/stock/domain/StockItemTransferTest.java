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
import io.tiaobo.inventory.stock.command.ExpectTransfer;
import io.tiaobo.inventory.stock.command.ReceiveTransfer;
import io.tiaobo.inventory.stock.command.ReturnTransfer;
import io.tiaobo.inventory.stock.domain.StockScenario.Outcome;
import io.tiaobo.inventory.stock.event.StockAdjusted;
import io.tiaobo.inventory.stock.event.TransferExpectationReduced;
import io.tiaobo.inventory.stock.event.TransferExpected;
import io.tiaobo.inventory.stock.event.TransferStockReceived;
import io.tiaobo.inventory.stock.event.TransferStockReturned;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Goods on their way: what arrives, is unfit, lost, too many or comes back adds up (S2-10, S2-11). */
class StockItemTransferTest {
    private static final ExpectTransfer EXPECT =
            new ExpectTransfer(ITEM, "T/2", 1, "CITY", List.of(lot("A", SOON, 10), lot("B", LATE, 5)), NOW);

    private static ReceiveTransfer count(String receipt, CountedLot... lines) {
        return new ReceiveTransfer(ITEM, "T/2", 1, receipt, List.of(lines), NOW);
    }

    private static ReturnTransfer giveBack(boolean atDonor, String transfer, LotUnits lot) {
        return new ReturnTransfer(ITEM, transfer, 1, atDonor, List.of(lot), NOW);
    }

    @Nested
    class ExpectTests {
        @Test
        void showsWhatIsOnItsWayOnce() {
            assertThat(given().when(EXPECT).only(TransferExpected.class).after().inTransit())
                    .isEqualTo(15);
            assertThat(given(EXPECT).when(EXPECT).events()).isEmpty();
        }
    }

    @Nested
    class ReceiveTests {
        @Test
        void settlesAcceptedRejectedAndLost() {
            Outcome outcome = given(EXPECT).when(count("r1", new CountedLot("A", SOON, 6, 1, 2, 0)));

            TransferStockReceived received = outcome.only(TransferStockReceived.class);
            assertThat(received.remaining()).isEqualTo(6);
            assertThat(received.fromSite()).isEqualTo("CITY");
            assertThat(outcome.level().onHand()).isEqualTo(6);
            assertThat(outcome.level().inTransit()).isEqualTo(6);
        }

        @Test
        void addsUpReceiptsOfOneLeg() {
            Outcome outcome = given(EXPECT, count("r1", new CountedLot("A", SOON, 6, 1, 2, 0)))
                    .when(count("r2", new CountedLot("A", SOON, 1, 0, 0, 0), new CountedLot("B", LATE, 5, 0, 0, 0)));

            assertThat(outcome.only(TransferStockReceived.class).remaining()).isZero();
            assertThat(outcome.level().onHand()).isEqualTo(12);
            assertThat(outcome.level().inTransit()).isZero();
        }

        @Test
        void countsAReceiptOnce() {
            ReceiveTransfer receipt = count("r1", new CountedLot("A", SOON, 6, 0, 0, 0));

            assertThat(given(EXPECT, receipt).when(receipt).events()).isEmpty();
        }

        @Test
        void booksOverDeliveryAsAnAdjustmentOfItsOwn() {
            Outcome outcome = given(EXPECT).when(count("r1", new CountedLot("A", SOON, 10, 0, 0, 2)));

            StockAdjusted over = outcome.first(StockAdjusted.class);
            assertThat(over.reason()).isEqualTo("OVER_DELIVERY");
            assertThat(over.changes()).containsExactly(new LotChange("A", SOON, 2, 0, 0));
            assertThat(outcome.level().onHand()).isEqualTo(12);
        }

        @Test
        void takesNoMoreOutOfTransitThanWentIn() {
            Outcome outcome = given(EXPECT).when(count("r1", new CountedLot("A", SOON, 12, 3, 4, 0)));

            assertThat(outcome.first(TransferStockReceived.class).lines())
                    .containsExactly(new CountedLot("A", SOON, 10, 0, 0, 2));
            assertThat(outcome.level().inTransit()).isEqualTo(5);
            assertThat(outcome.level().onHand()).isEqualTo(12);
        }

        @Test
        void booksGoodsNobodyAnnouncedAsOverDelivery() {
            Outcome outcome = given().when(count("r1", new CountedLot("A", SOON, 3, 0, 0, 0)));

            assertThat(outcome.first(TransferStockReceived.class).fromSite()).isNull();
            assertThat(outcome.first(StockAdjusted.class).changes()).containsExactly(new LotChange("A", SOON, 3, 0, 0));
        }

        /** Two sites wrote down two dates for one lot: the earlier one is safe. */
        @Test
        void keepsTheEarlierOfTwoExpiryDates() {
            Outcome outcome =
                    given(receive(lot("A", LATE, 1)), EXPECT).when(count("r1", new CountedLot("A", SOON, 10, 0, 0, 0)));

            assertThat(outcome.first(TransferStockReceived.class).changes())
                    .containsExactly(new LotChange("A", SOON, 10, 0, 0));
            assertThat(outcome.level().earliestExpiry()).isEqualTo(SOON);
        }
    }

    @Nested
    class ReturnTests {
        private final DispatchReserved dispatch = new DispatchReserved(ITEM, "T/1:1", "ZJF", 5, NOW);

        @Test
        void donorPutsReturnedGoodsOnHold() {
            Outcome outcome = given(receive(lot("A", LATE, 9)), reserve(1, 5, 0), dispatch)
                    .when(giveBack(true, "T/1", lot("A", LATE, 3)));

            assertThat(outcome.only(TransferStockReturned.class).changes())
                    .containsExactly(new LotChange("A", LATE, 0, 3, 0));
            assertThat(outcome.level().onHand()).isEqualTo(7);
            assertThat(outcome.level().usable()).isEqualTo(4);
        }

        @Test
        void noMoreComesBackThanWasSent() {
            Outcome outcome = given(
                            receive(lot("A", LATE, 9)),
                            reserve(1, 5, 0),
                            dispatch,
                            giveBack(true, "T/1", lot("A", LATE, 3)))
                    .when(giveBack(true, "T/1", lot("A", LATE, 3)));

            assertThat(outcome.level().onHand()).isEqualTo(9);
            assertThat(given().when(giveBack(true, "T/1", lot("A", LATE, 3)))
                            .decision()
                            .reason())
                    .isEqualTo("NOTHING_IN_TRANSIT");
        }

        @Test
        void receiverExpectsLess() {
            Outcome outcome = given(EXPECT).when(giveBack(false, "T/2", lot("A", SOON, 12)));

            assertThat(outcome.only(TransferExpectationReduced.class).lots()).containsExactly(lot("A", SOON, 10));
            assertThat(outcome.level().inTransit()).isEqualTo(5);
            assertThat(given().when(giveBack(false, "T/2", lot("A", SOON, 1)))
                            .decision()
                            .reason())
                    .isEqualTo("NOTHING_IN_TRANSIT");
        }
    }
}
