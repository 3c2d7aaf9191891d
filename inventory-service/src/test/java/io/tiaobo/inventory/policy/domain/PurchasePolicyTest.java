package io.tiaobo.inventory.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchasePolicyTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    private static Optional<PurchaseRuleText> rule(String required, boolean need) {
        return Optional.of(
                new PurchaseRuleText("R", "1101", new BigDecimal(required), need, DAY, null, "依据", "Source"));
    }

    private static VolumeProgress progress(long agreed, long received) {
        return new VolumeProgress("S", false, "G", DAY, DAY.plusYears(1), agreed, received);
    }

    @ParameterizedTest(name = "{0} of {1} received, {2} % required, need {3}, need suffices {4}: {5}")
    @DisplayName(
            "S1-35: other products may be bought once the agreed volume has come in, or by need where the rule says so")
    @CsvSource({
        "1000, 1000, 100, false, false, VOLUME_MET",
        "1200, 1000, 100, false, false, VOLUME_MET",
        "999, 1000, 100, false, true, VOLUME_OPEN",
        "999, 1000, 100, true, false, VOLUME_OPEN",
        "999, 1000, 100, true, true, CLINICAL_NEED",
        "800, 1000, 80, false, false, VOLUME_MET",
        "799, 1000, 80, false, false, VOLUME_OPEN",
        "0, 1000, 0, false, false, VOLUME_MET",
        "2, 3, 66.67, false, false, VOLUME_OPEN",
        "-5, 1000, 100, false, false, VOLUME_OPEN"
    })
    void decidesByTheTable(
            long received, long agreed, String required, boolean need, boolean needSuffices, Verdict expected) {
        assertThat(PurchasePolicy.decide(
                        false, rule(required, needSuffices), Optional.of(progress(agreed, received)), need))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("S1-36: no answer bans a product: without agreement it may be bought, without rule the bureau answers")
    void neverBans() {
        assertThat(PurchasePolicy.decide(true, Optional.empty(), Optional.empty(), false))
                .isEqualTo(Verdict.SELECTED_PRODUCT);
        assertThat(PurchasePolicy.decide(false, rule("100", false), Optional.empty(), false))
                .isEqualTo(Verdict.NOTHING_AGREED);
        assertThat(PurchasePolicy.decide(false, Optional.empty(), Optional.of(progress(10, 0)), true))
                .isEqualTo(Verdict.NO_RULE);
    }

    @Test
    void almostAllIsNotAll() {
        assertThat(progress(100_000, 99_999).percent()).isEqualTo("99.99");
        assertThat(progress(100_000, 99_999).missingTo(new BigDecimal("100"))).isOne();
        assertThat(progress(3, 2).missingTo(new BigDecimal("66.67"))).isOne();
        assertThat(progress(3, 5).missingTo(new BigDecimal("100"))).isZero();
    }
}
