package io.tiaobo.local.reference;

import java.math.BigDecimal;
import java.util.List;

/**
 * One drug at one site as it is when the data are loaded.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param minimum dispensing units below which the site is short
 * @param maximum dispensing units above which it has too much
 * @param dailyDemand dispensing units a day
 * @param lots what is on the shelf, possibly nothing
 */
public record OpeningStock(
        String siteCode, String drugCode, long minimum, long maximum, BigDecimal dailyDemand, List<OpeningLot> lots) {

    /** Dispensing units on the shelf over all lots. */
    public long onHand() {
        return lots.stream().mapToLong(OpeningLot::quantity).sum();
    }
}
