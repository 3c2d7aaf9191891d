package io.tiaobo.invariants;

import static io.tiaobo.invariants.Audits.ids;
import static io.tiaobo.invariants.Audits.leavesUnfinished;
import static io.tiaobo.invariants.Audits.violates;
import static io.tiaobo.invariants.Flow.CENTRE;
import static io.tiaobo.invariants.Flow.DRUG;
import static io.tiaobo.invariants.Flow.LEG;
import static io.tiaobo.invariants.Flow.STATION;
import static io.tiaobo.invariants.Flow.TRANSFER;
import static io.tiaobo.invariants.History.NOW;
import static io.tiaobo.invariants.History.lot;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.inventory.v1.StockAdjustedV1;
import io.tiaobo.contracts.inventory.v1.StockDispensedV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audit of what was published about stock")
class StockAuditTest {
    @Test
    @DisplayName("I1: lots that are not the quantity")
    void seesSumsThatDoNotAddUp() {
        violates(
                "I1",
                Flow.toTheEnd()
                        .instead(
                                StockDispensedV1.class,
                                m -> new StockDispensedV1(STATION, DRUG, lot("L1", 27), 28, NOW)));
    }

    @Test
    @DisplayName("I2: goods that came from nowhere")
    void seesGoodsFromNowhere() {
        violates("I2", Flow.toTheEnd().without(StockReceivedV1.class::isInstance));
    }

    @Test
    @DisplayName("I2: more set against patients on one day than ever came")
    void seesMoreServedThanCame() {
        violates("I2", Flow.toTheEnd().without(TransferStockReceivedV1.class::isInstance));
    }

    @Test
    @DisplayName("I3: a lot below zero")
    void seesALotBelowZero() {
        violates(
                "I3",
                Flow.toTheEnd()
                        .instead(
                                StockDispensedV1.class,
                                m -> new StockDispensedV1(STATION, DRUG, lot("L2", 28), 28, NOW)));
    }

    @Test
    @DisplayName("I3: a negative level")
    void seesANegativeLevel() {
        violates("I3", Flow.givenUp().moved(new StockDispensedV1(STATION, DRUG, lot("L1", 1), 1, NOW), -1, 0, 0, 0));
    }

    @Test
    @DisplayName("I4: a level that is not what the movements say")
    void seesALevelThatIsNotTheBook() {
        violates(
                "I4",
                Flow.givenUp().moved(new StockAdjustedV1(CENTRE, DRUG, "FOUND", lot("L1", 3), 3, NOW), 2, 0, 0, 0));
        violates(
                "I4",
                Flow.givenUp().moved(new StockAdjustedV1(CENTRE, DRUG, "FOUND", lot("L1", 3), 3, NOW), 3, 0, 0, 1));
    }

    @Test
    @DisplayName("I5: two live promises of one leg")
    void seesADoublePromise() {
        violates(
                "I5",
                Flow.givenUp()
                        .moved(
                                new StockReservedV1(CENTRE, DRUG, LEG, TRANSFER, 1, lot("L1", 28), 28, 72, NOW, NOW),
                                0,
                                28,
                                0,
                                0));
    }

    @Test
    @DisplayName("I5: a level that reserves more than is promised")
    void seesReservedUnitsWithoutAPromise() {
        violates(
                "I5",
                Flow.givenUp().moved(new StockAdjustedV1(CENTRE, DRUG, "FOUND", lot("L1", 3), 3, NOW), 3, 3, 0, 0));
    }

    @Test
    @DisplayName("I12: an event without a level, a number that is missing, a number twice")
    void seesGaps() {
        violates(
                "I12",
                Flow.toTheEnd()
                        .without(data ->
                                data instanceof StockLevelV1 l && l.siteCode().equals(STATION) && l.version() == 1));
        violates(
                "I12",
                Flow.toTheEnd()
                        .without(data ->
                                data instanceof StockLevelV1 l && l.siteCode().equals(STATION) && l.version() == 0)
                        .without(TransferExpectedV1.class::isInstance));
    }

    @Test
    @DisplayName("I12: numbers that go back")
    void seesDisorderWhereOrderIsPromised() {
        List<Published> messages = new ArrayList<>(Flow.toTheEnd().messages());
        Collections.reverse(messages);
        HistoryAudit audit = new HistoryAudit(Feed.IN_ORDER);
        messages.forEach(audit::accept);
        assertThat(ids(audit.violations())).containsExactly("I12");
    }

    @Test
    @DisplayName("I11, I15: one id with two contents")
    void seesOneIdWithTwoContents() {
        History history = Flow.toTheEnd();
        HistoryAudit audit = history.audit(Feed.UNORDERED);
        Published first = history.messages().get(0);
        audit.accept(
                History.with(first, first.id(), new StockReceivedV1(CENTRE, DRUG, "GIFT", lot("L1", 100), 100, NOW)));
        assertThat(ids(audit.violations())).containsExactly("I11");
    }

    @Test
    @DisplayName("I10: the level of the last movement never comes")
    void seesAMissingLastLevel() {
        leavesUnfinished(
                "I10",
                Flow.toTheEnd()
                        .without(data ->
                                data instanceof StockLevelV1 l && l.siteCode().equals(STATION) && l.version() == 2));
    }
}
