package io.tiaobo.invariants;

import static io.tiaobo.invariants.Audits.leavesUnfinished;
import static io.tiaobo.invariants.Audits.violates;
import static io.tiaobo.invariants.Flow.CENTRE;
import static io.tiaobo.invariants.Flow.DRUG;
import static io.tiaobo.invariants.Flow.LEG;
import static io.tiaobo.invariants.Flow.SHORTAGE;
import static io.tiaobo.invariants.Flow.STATION;
import static io.tiaobo.invariants.Flow.TRANSFER;
import static io.tiaobo.invariants.History.NOW;
import static io.tiaobo.invariants.History.lot;

import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReceivedV1;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audit of what was published about legs and transfers")
class LegAuditTest {
    @Test
    @DisplayName("I6: more arrives than was sent")
    void seesMoreArriveThanWasSent() {
        violates("I6", Flow.toTheEnd().without(StockDispatchedV1.class::isInstance));
    }

    @Test
    @DisplayName("I6: both received and returned")
    void seesGoodsThatArriveAndComeBack() {
        violates(
                "I6",
                Flow.toTheEnd()
                        .moved(
                                new TransferStockReturnedV1(CENTRE, DRUG, TRANSFER, 1, lot("L1", 28), 28, NOW),
                                28,
                                0,
                                28,
                                0));
    }

    @Test
    @DisplayName("I6: the receiver stops expecting what nobody sent back")
    void seesExpectationsThatVanish() {
        violates(
                "I6",
                Flow.toTheEnd()
                        .without(TransferStockReceivedV1.class::isInstance)
                        .silently(STATION, DRUG, 0));
    }

    @Test
    @DisplayName("I7: reserved, approved, sent or accepted more than the step before allows")
    void seesQuantitiesThatGrow() {
        violates("I7", Flow.toTheEnd().without(io.tiaobo.contracts.inventory.v1.ReserveStockV1.class::isInstance));
        violates(
                "I7",
                Flow.toTheEnd()
                        .instead(
                                TransferLegApprovedV1.class,
                                m -> new TransferLegApprovedV1(
                                        TRANSFER, 1, CENTRE, STATION, DRUG, 29, "RULE", NOW, NOW)));
        violates("I7", Flow.toTheEnd().without(TransferLegApprovedV1.class::isInstance));
        violates(
                "I7",
                Flow.toTheEnd()
                        .instead(
                                TransferLegReceivedV1.class,
                                m -> new TransferLegReceivedV1(
                                        TRANSFER, 1, CENTRE, STATION, DRUG, 29, 0, 0, 0, 0, NOW)));
        violates(
                "I7",
                Flow.toTheEnd()
                        .instead(
                                TransferClosedV1.class,
                                m -> new TransferClosedV1(TRANSFER, SHORTAGE, STATION, DRUG, "ANY", 28, 27, NOW)));
    }

    @Test
    @DisplayName("I8: a leg or a transfer that ends twice, or lives on")
    void seesSecondEnds() {
        violates("I8", Flow.toTheEnd().again(TransferLegEndedV1.class));
        violates("I8", Flow.toTheEnd().again(TransferClosedV1.class));
        violates("I8", Flow.toTheEnd().again(TransferLegReceivedV1.class));
        violates("I8", Flow.toTheEnd().again(TransferRequestedV1.class));
        violates("I8", Flow.toTheEnd().without(TransferLegEndedV1.class::isInstance));
    }

    @Test
    @DisplayName("I11: an order carried out twice")
    void seesAnOrderCarriedOutTwice() {
        violates("I11", Flow.toTheEnd().again(TransferStockReceivedV1.class));
        violates("I11", Flow.toTheEnd().again(StockDispatchedV1.class));
        violates("I11", Flow.toTheEnd().again(TransferExpectedV1.class));
        violates("I11", Flow.thereAndBack().again(TransferStockReturnedV1.class));
    }

    @Test
    @DisplayName("I13: more or less given back than was held")
    void seesPromisesThatAreNotGivenBackExactly() {
        violates(
                "I13",
                Flow.givenUp()
                        .instead(
                                ReservationEndedV1.class,
                                m -> new ReservationEndedV1(CENTRE, DRUG, LEG, TRANSFER, 1, "RELEASED", 29, 0, NOW)));
        violates(
                "I13",
                Flow.givenUp()
                        .instead(
                                ReservationEndedV1.class,
                                m -> new ReservationEndedV1(CENTRE, DRUG, LEG, TRANSFER, 1, "RELEASED", 27, 0, NOW)));
        violates("I13", Flow.givenUp().again(ReservationEndedV1.class));
    }

    @Test
    @DisplayName("I6, I9, I13: at rest nothing is open that nobody will end")
    void seesWhatStaysOpen() {
        History held = Flow.givenUp()
                .without(data -> data instanceof ReservationEndedV1
                        || data instanceof StockLevelV1 l && l.siteCode().equals(CENTRE) && l.version() == 2);
        leavesUnfinished("I13", held);
        leavesUnfinished("I9", Flow.givenUp().without(TransferClosedV1.class::isInstance));
        History lost = Flow.thereAndBack()
                .without(data -> data instanceof TransferStockReturnedV1
                        || data instanceof StockLevelV1 l && l.siteCode().equals(CENTRE) && l.version() == 3);
        leavesUnfinished("I6", lost);
        leavesUnfinished("I9", lost);
    }
}
