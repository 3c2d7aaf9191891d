package io.tiaobo.shortage.cause.domain;

import static io.tiaobo.shortage.cause.domain.SupplyCause.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S1-12 … S1-18: the cause is found from facts. */
class CauseVerificationTest {
    private static final long SEED = Long.getLong("tiaobo.seed", System.nanoTime());
    private static final int HISTORIES = 2_000;

    static Stream<Arguments> planted() {
        return Stream.of(
                history("the market is interrupted", PlantedHistory::interrupted, MARKET_INTERRUPTION),
                history("the site keeps too little", PlantedHistory::keptTooLittle, SITE_STOCK_SHORTAGE),
                history("the site delisted it", PlantedHistory::delisted, POLICY_MISEXECUTION),
                history("the site stopped ordering", PlantedHistory::stoppedOrdering, POLICY_MISEXECUTION),
                history("the small buyer is crowded out", PlantedHistory::crowdedOut, SMALL_VOLUME_CROWDED_OUT),
                history("nobody can order it", PlantedHistory::withdrawn, NOT_IN_CATALOGUE),
                history("everybody is short alike", PlantedHistory::shortForAll),
                history("the shelf suffices", PlantedHistory::filledShelf));
    }

    private static Arguments history(String name, UnaryOperator<PlantedHistory> plant, SupplyCause... causes) {
        return Arguments.of(name, plant, List.of(causes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    @DisplayName(
            "S1-09, S1-12, S1-18: a planted history gives exactly its cause, and every conclusion cites its evidence (S1-13)")
    void findsThePlantedCauseAndNoOther(String name, UnaryOperator<PlantedHistory> plant, List<SupplyCause> causes) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < HISTORIES; i++) {
            SupplyFacts facts = plant.apply(new PlantedHistory(random)).facts();

            List<Finding> findings = CauseVerification.of(facts, CauseRules.USUAL);

            assertThat(causesWith(Verdict.ACCEPTED, findings))
                    .as("%s, seed %d, history %d: %s", name, SEED, i, facts)
                    .isEqualTo(causes);
            assertThat(causesWith(Verdict.UNDECIDED, findings)).isEmpty();
            assertThat(findings).extracting(Finding::cause).containsExactly(SupplyCause.values());
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(finding.evidence()).isNotEmpty());
        }
    }

    @Test
    @DisplayName("S1-13: without facts nothing is concluded but what the catalogue says")
    void concludesNothingWithoutFacts() {
        List<Finding> findings = CauseVerification.of(
                new PlantedHistory(new SplittableRandom(SEED)).silent().facts(), CauseRules.USUAL);

        assertThat(causesWith(Verdict.UNDECIDED, findings))
                .containsExactly(
                        MARKET_INTERRUPTION, SITE_STOCK_SHORTAGE, POLICY_MISEXECUTION, SMALL_VOLUME_CROWDED_OUT);
        assertThat(causesWith(Verdict.ACCEPTED, findings)).isEmpty();
    }

    @Test
    @DisplayName("S1-15: a report of the colleagues who watch supply (A8) of last month says nothing about today")
    void ignoresAnOldReportOnTheChannel() {
        List<Finding> findings = CauseVerification.of(
                new PlantedHistory(new SplittableRandom(SEED)).reportedLongAgo().facts(), CauseRules.USUAL);

        assertThat(causesWith(Verdict.UNDECIDED, findings)).contains(MARKET_INTERRUPTION);
    }

    @Test
    @DisplayName("S1-18, A9: the numbers of the Fengtai case, worked out by hand")
    void citesOrdersAndFillRatesOfACrowdedOutStation() {
        Market market = new Market(
                List.of(
                        new Buyer("STATION", 140, 28, List.of("e1")),
                        new Buyer("OTHER-STATION", 100, 32, List.of("e2")),
                        new Buyer("CENTRE", 2_000, 1_900, List.of("e3", "e4"))),
                CauseRules.USUAL.smallShare());

        assertThat(market.small()).isEqualTo(new FillRate(2, 240, 60, List.of("e1", "e2")));
        assertThat(market.small().rate()).isEqualByComparingTo("0.25");
        assertThat(market.large().rate()).isEqualByComparingTo("0.95");
        assertThat(market.of("STATION").rate()).isEqualByComparingTo("0.2");
        assertThat(market.of("NOWHERE").known()).isFalse();
        assertThat(market.of("STATION").as(EvidenceKind.SITE_FILL_RATE).numbers())
                .containsEntry("ordered", "140")
                .containsEntry("received", "28");
    }

    @Test
    void noFindingExistsWithoutEvidence() { // S1-13
        assertThatThrownBy(() -> new Finding(MARKET_INTERRUPTION, Verdict.ACCEPTED, List.of()))
                .hasMessageContaining("evidence");
    }

    private static List<SupplyCause> causesWith(Verdict verdict, List<Finding> findings) {
        return Arrays.stream(SupplyCause.values())
                .filter(cause ->
                        findings.stream().anyMatch(finding -> finding.cause() == cause && finding.verdict() == verdict))
                .toList();
    }
}
