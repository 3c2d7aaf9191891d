package io.tiaobo.invariants;

import static io.tiaobo.invariants.Flow.CENTRE;
import static io.tiaobo.invariants.Flow.DRUG;
import static io.tiaobo.invariants.Flow.LEG;
import static io.tiaobo.invariants.Flow.RECEIVER;
import static io.tiaobo.invariants.Flow.SHORTAGE;
import static io.tiaobo.invariants.Flow.STATION;
import static io.tiaobo.invariants.Flow.TRANSFER;
import static io.tiaobo.invariants.History.NOW;
import static io.tiaobo.invariants.History.lot;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.inventory.v1.ReservationEndedV1;
import io.tiaobo.contracts.inventory.v1.StockAdjustedV1;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.StockDispensedV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.contracts.inventory.v1.StockReservedV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageNeedChangedV1;
import io.tiaobo.contracts.shortage.v1.ShortageResolvedV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReceivedV1;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The audit of what was published")
class HistoryAuditTest {
    static Stream<History> cleanHistories() {
        return Stream.of(Flow.toTheEnd(), Flow.thereAndBack(), Flow.givenUp());
    }

    @ParameterizedTest
    @MethodSource("cleanHistories")
    void findsNothingInACleanHistoryInOrder(History history) {
        HistoryAudit audit = history.audit(Feed.IN_ORDER);
        assertThat(audit.violations()).isEmpty();
        assertThat(audit.unfinished()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cleanHistories")
    void findsNothingAtAnyMomentOnTheWay(History history) {
        HistoryAudit audit = new HistoryAudit(Feed.IN_ORDER);
        history.messages().forEach(message -> {
            audit.accept(message);
            assertThat(audit.violations()).describedAs("after " + message).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("cleanHistories")
    void doesNotCareAboutOrderAndRepetition(History history) {
        long seed = Long.getLong("tiaobo.seed", 20261122L);
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<Published> shuffled = new ArrayList<>(history.messages());
            shuffled.addAll(history.messages());
            Collections.shuffle(shuffled, random);
            HistoryAudit audit = new HistoryAudit(Feed.UNORDERED);
            shuffled.forEach(audit::accept);
            assertThat(audit.violations()).describedAs("seed " + seed).isEmpty();
            assertThat(audit.unfinished()).describedAs("seed " + seed).isEmpty();
        }
    }

    @Test
    @DisplayName("toleratesLevelsThatWereCompactedAway: versions may be missing, the last is there")
    void toleratesLevelsThatWereCompactedAway() {
        History history = Flow.thereAndBack().without(data -> data instanceof StockLevelV1 l && l.version() < 1);
        assertThat(history.audit(Feed.TOPICS).violations()).isEmpty();
        assertThat(ids(history.audit(Feed.UNORDERED).violations())).contains("I12");
    }

    private static List<String> ids(List<Violation> violations) {
        return violations.stream().map(Violation::id).distinct().toList();
    }

    private static void violates(String id, History history) {
        assertThat(ids(history.audit(Feed.UNORDERED).violations())).contains(id);
    }

    private static void leavesUnfinished(String id, History history) {
        HistoryAudit audit = history.audit(Feed.UNORDERED);
        assertThat(audit.violations()).isEmpty();
        assertThat(ids(audit.unfinished())).contains(id);
    }

    @Nested
    class Stock {
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
            violates(
                    "I3", Flow.givenUp().moved(new StockDispensedV1(STATION, DRUG, lot("L1", 1), 1, NOW), -1, 0, 0, 0));
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
                                    new StockReservedV1(
                                            CENTRE, DRUG, LEG, TRANSFER, 1, lot("L1", 28), 28, 72, NOW, NOW),
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
                            .without(data -> data instanceof StockLevelV1 l
                                    && l.siteCode().equals(STATION)
                                    && l.version() == 1));
            violates(
                    "I12",
                    Flow.toTheEnd()
                            .without(data -> data instanceof StockLevelV1 l
                                    && l.siteCode().equals(STATION)
                                    && l.version() == 0)
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
            audit.accept(History.with(
                    first, first.id(), new StockReceivedV1(CENTRE, DRUG, "GIFT", lot("L1", 100), 100, NOW)));
            assertThat(ids(audit.violations())).containsExactly("I11");
        }

        @Test
        @DisplayName("I10: the level of the last movement never comes")
        void seesAMissingLastLevel() {
            leavesUnfinished(
                    "I10",
                    Flow.toTheEnd()
                            .without(data -> data instanceof StockLevelV1 l
                                    && l.siteCode().equals(STATION)
                                    && l.version() == 2));
        }
    }

    @Nested
    class Legs {
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
                                    m -> new ReservationEndedV1(
                                            CENTRE, DRUG, LEG, TRANSFER, 1, "RELEASED", 29, 0, NOW)));
            violates(
                    "I13",
                    Flow.givenUp()
                            .instead(
                                    ReservationEndedV1.class,
                                    m -> new ReservationEndedV1(
                                            CENTRE, DRUG, LEG, TRANSFER, 1, "RELEASED", 27, 0, NOW)));
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

    @Nested
    class Shortages {
        @Test
        @DisplayName("I8: a shortage that ends twice, or changes after its end, or opens twice")
        void seesShortagesThatDoNotEnd() {
            violates(
                    "I8",
                    Flow.toTheEnd()
                            .told(RECEIVER, new ShortageResolvedV1(SHORTAGE, STATION, DRUG, "CANCELLED", 0, NOW)));
            violates(
                    "I8",
                    Flow.toTheEnd()
                            .told(RECEIVER, new ShortageNeedChangedV1(SHORTAGE, STATION, DRUG, "CRITICAL", 30, NOW)));
            violates(
                    "I8",
                    Flow.givenUp()
                            .told(
                                    RECEIVER,
                                    new ShortageDeclaredV1(
                                            RECEIVER + "/2",
                                            STATION,
                                            DRUG,
                                            "MANUAL",
                                            1,
                                            "ROUTINE",
                                            0,
                                            0,
                                            0,
                                            0,
                                            java.math.BigDecimal.ONE,
                                            NOW)));
        }

        @Test
        @DisplayName("I9: a shortage with two transfers, with none, or a transfer for no shortage")
        void seesShortagesWithoutTheirTransfer() {
            violates(
                    "I9",
                    Flow.givenUp()
                            .told(new TransferRequestedV1("T/other", SHORTAGE, STATION, DRUG, 28, "CRITICAL", NOW)));
            violates("I9", Flow.givenUp().without(ShortageDeclaredV1.class::isInstance));
            leavesUnfinished(
                    "I9",
                    new History()
                            .told(
                                    RECEIVER,
                                    new ShortageDeclaredV1(
                                            SHORTAGE,
                                            STATION,
                                            DRUG,
                                            "MANUAL",
                                            1,
                                            "ROUTINE",
                                            0,
                                            0,
                                            0,
                                            0,
                                            java.math.BigDecimal.ONE,
                                            NOW)));
        }

        @Test
        @DisplayName("I8: a patient served twice; I7: with something else than was asked for")
        void seesPatientsServedWrongly() {
            violates("I8", Flow.toTheEnd().again(PatientServedV1.class));
            violates(
                    "I7",
                    Flow.toTheEnd()
                            .instead(PatientServedV1.class, m -> new PatientServedV1("entry", STATION, DRUG, 14, NOW)));
            violates(
                    "I7",
                    Flow.toTheEnd()
                            .instead(
                                    PatientServedV1.class,
                                    m -> new PatientServedV1("entry", STATION, "OTHER", 28, NOW)));
        }
    }
}
