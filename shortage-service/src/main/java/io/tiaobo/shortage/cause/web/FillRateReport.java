package io.tiaobo.shortage.cause.web;

import io.tiaobo.shortage.cause.domain.FillRate;
import io.tiaobo.shortage.cause.domain.Market;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Who gets what was ordered, small buyers beside large ones (S1-18).
 *
 * @param drugCode drug
 * @param since first day of the orders counted, Asia/Shanghai
 * @param smallShare up to which share of the largest buyer's volume a buyer counts as small
 * @param small all small buyers together
 * @param large all others together
 * @param gap rate of the large ones minus rate of the small ones; meaningless while either ordered nothing
 * @param sites each buyer, the worst served first
 */
record FillRateReport(
        String drugCode,
        LocalDate since,
        BigDecimal smallShare,
        Served small,
        Served large,
        BigDecimal gap,
        List<SiteServed> sites) {
    /**
     * How a group was served.
     *
     * @param sites buyers
     * @param ordered units ordered
     * @param received units received
     * @param rate received by ordered, 4 decimals
     */
    record Served(int sites, long ordered, long received, BigDecimal rate) {
        static Served of(FillRate fill) {
            return new Served(fill.sites(), fill.ordered(), fill.received(), fill.rate());
        }
    }

    /**
     * How one site was served.
     *
     * @param siteCode site
     * @param small whether it counts as small
     * @param ordered units ordered
     * @param received units received
     * @param rate received by ordered, 4 decimals
     */
    record SiteServed(String siteCode, boolean small, long ordered, long received, BigDecimal rate) {}

    static FillRateReport of(String drugCode, LocalDate since, Market market) {
        FillRate small = market.small();
        FillRate large = market.large();
        return new FillRateReport(
                drugCode,
                since,
                market.smallShare(),
                Served.of(small),
                Served.of(large),
                large.rate().subtract(small.rate()),
                market.buyers().stream()
                        .map(buyer -> new SiteServed(
                                buyer.siteCode(),
                                market.isSmall(buyer),
                                buyer.ordered(),
                                buyer.received(),
                                market.of(buyer.siteCode()).rate()))
                        .sorted(Comparator.comparing(SiteServed::rate).thenComparing(SiteServed::siteCode))
                        .toList());
    }
}
