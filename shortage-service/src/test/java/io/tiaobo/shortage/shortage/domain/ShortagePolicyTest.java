package io.tiaobo.shortage.shortage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1-02, S1-04. */
class ShortagePolicyTest {
    static ShelfLevel level(long usable, long inTransit, long minimum, long maximum, String demand, int leadTime) {
        return new ShelfLevel(usable, inTransit, minimum, maximum, new BigDecimal(demand), leadTime, true);
    }

    @ParameterizedTest(name = "usable {0} +{1}, min {2}, max {3}, {4} a day, lead {5}: {6}")
    @CsvSource({
        "0,   0, 10, 40, 0,   0, BELOW_MINIMUM",
        "9,   0, 10, 40, 1,   2, BELOW_MINIMUM",
        "10,  0, 10, 40, 0,   7, ''",
        "10,  0, 10, 40, 2,   5, ''",
        "10,  0, 10, 40, 2,   6, BELOW_LEAD_TIME",
        "10,  2, 10, 40, 2,   6, ''",
        "0,  40, 10, 40, 1,   7, ''",
        "0,  39, 10, 40, 1,   7, BELOW_MINIMUM",
        "0,   0,  0,  0, 0,   7, ''",
        "0,   0,  0,  0, 1,   7, BELOW_LEAD_TIME",
        "5,   0, 10,  0, 0,   0, BELOW_MINIMUM",
        "12,  0, 10, 12, 2.5, 7, BELOW_LEAD_TIME"
    })
    void findsTheCauseInALevel(
            long usable, long inTransit, long minimum, long maximum, String demand, int lead, String cause) {
        assertThat(ShortagePolicy.causeOf(level(usable, inTransit, minimum, maximum, demand, lead))
                        .map(Cause::name)
                        .orElse(""))
                .isEqualTo(cause);
    }

    @ParameterizedTest(name = "usable {0} +{1}, max {2}, asked {3}: need {4}")
    @CsvSource({"5,  0, 40,  0, 35", "5, 10, 40,  0, 25", "5, 10, 40, 28, 28", "0,  0,  0, 28, 28", "50, 0, 40,  0,  1"
    })
    void needsWhatFillsTheSiteOrWasAskedFor(long usable, long inTransit, long maximum, long asked, long need) {
        assertThat(ShortagePolicy.need(level(usable, inTransit, 0, maximum, "0", 7), asked))
                .isEqualTo(need);
    }

    @Test
    void needsTheLeadTimeWhenTheMaximumDoesNotCoverIt() {
        assertThat(ShortagePolicy.need(level(0, 0, 0, 10, "2.5", 7), 0)).isEqualTo(18);
    }

    @ParameterizedTest(name = "usable {0} +{1}, {2} a day, patient {3}: {4}")
    @CsvSource({
        "20, 0, 1,  0, CRITICAL",
        "0,  0, 0,  0, CRITICAL",
        "20, 0, 1,  3, URGENT",
        "20, 0, 1,  4, ROUTINE",
        "0,  0, 0,   , URGENT",
        "0,  9, 1,   , URGENT",
        "2,  0, 2.1, , URGENT",
        "2,  1, 2.1, , ROUTINE",
        "1,  0, 0,   , ROUTINE"
    })
    @DisplayName("S1-04, S1-05: nobody's last day is critical, an empty shelf or three days are urgent")
    void ranksUrgency(long usable, long inTransit, String demand, @Nullable Integer daysLeft, Urgency urgency) {
        assertThat(ShortagePolicy.urgency(level(usable, inTransit, 0, 40, demand, 0), daysLeft))
                .isEqualTo(urgency);
    }

    @ParameterizedTest(name = "usable {0} +{1}, min {2}, max {3}, {4} a day, lead {5}, asked {6}: {7}")
    @CsvSource({
        "1,  0,  0,  0, 0, 7,  0, true",
        "0,  0,  0,  0, 0, 7,  0, false",
        "27, 0,  0,  0, 0, 7, 28, false",
        "28, 0,  0,  0, 0, 7, 28, true",
        "10, 0, 10, 40, 0, 7,  0, true",
        "10, 0, 10, 40, 2, 3,  0, false",
        "12, 0, 10, 40, 2, 3,  0, true",
        "12, 0, 10, 40, 2, 6,  0, false",
        "14, 0, 10, 40, 2, 6,  0, true",
        "12, 2, 10, 40, 2, 6,  0, true",
        "40, 0, 40, 40, 2, 6,  0, true"
    })
    @DisplayName(
            "the shelf is back one day's demand above what declares the next shortage, but never above the maximum")
    void knowsWhenTheShelfIsBack(
            long usable, long inTransit, long min, long max, String demand, int lead, long asked, boolean back) {
        assertThat(ShortagePolicy.restocked(level(usable, inTransit, min, max, demand, lead), asked))
                .isEqualTo(back);
    }

    @Test
    void neverCallsAShelfBackThatItWouldCallShort() {
        for (long usable = 0; usable <= 60; usable++) {
            for (int lead = 0; lead <= 10; lead++) {
                ShelfLevel level = level(usable, 0, 10, 40, "3.7", lead);
                boolean both = ShortagePolicy.restocked(level, 0)
                        && ShortagePolicy.causeOf(level).isPresent();
                assertThat(both).as("usable %d, lead %d", usable, lead).isFalse();
            }
        }
    }
}
