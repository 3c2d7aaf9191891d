package io.tiaobo.shortage.cause.domain;

import java.math.BigDecimal;

/**
 * The thresholds of the verification.
 *
 * @param periodDays days of orders and refusals that are looked at
 * @param channelDays days a report on a supply channel counts
 * @param smallShare a buyer is small if it ordered at most this share of what the largest buyer ordered
 * @param fairFill from this fill rate on a buyer was served
 * @param unfairGap from this difference of fill rates on large buyers were served first
 */
public record CauseRules(
        int periodDays, int channelDays, BigDecimal smallShare, BigDecimal fairFill, BigDecimal unfairGap) {
    /** Ninety days; reports of a month; a quarter; four fifths; a quarter. */
    public static final CauseRules USUAL =
            new CauseRules(90, 30, new BigDecimal("0.25"), new BigDecimal("0.8"), new BigDecimal("0.25"));
}
