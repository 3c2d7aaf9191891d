package io.tiaobo.inventory.price.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class YuanTest {
    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    @DisplayName("S2-06: 43.41 to 9.80 is a drop of 77.42 per cent, rounded half up")
    void dropOfTheArticle() {
        assertThat(Yuan.dropPercent(yuan("43.41"), yuan("9.80"))).isEqualTo("77.42");
        assertThat(Yuan.dropPercent(yuan("200.00"), yuan("199.99"))).isEqualTo("0.01");
        assertThat(Yuan.dropPercent(yuan("10.00"), yuan("10.00"))).isEqualTo("0.00");
        assertThat(Yuan.dropPercent(yuan("10.00"), yuan("12.50"))).isEqualTo("-25.00");
    }

    @Test
    @DisplayName("S2-35: the patient pays the own share only, in fen")
    void ownShareIsWhatTheInsuranceDoesNotPay() {
        assertThat(Yuan.ownShare(yuan("9.80"), yuan("70.00"))).isEqualTo("2.94");
        assertThat(Yuan.ownShare(yuan("9.85"), yuan("90.00"))).isEqualTo("0.99");
        assertThat(Yuan.ownShare(yuan("9.80"), yuan("100"))).isEqualTo("0.00");
    }

    @Test
    void unitPriceHasFourDecimals() {
        assertThat(Yuan.ofUnit(yuan("9.80"), 28)).isEqualTo("0.3500");
        assertThat(Yuan.ofUnit(yuan("10.00"), 7)).isEqualTo("1.4286");
    }
}
