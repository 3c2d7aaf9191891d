package io.tiaobo.shortage.cause.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who bought a drug in the period, and how well each was served, by size (S1-18).
 *
 * @param buyers all buyers with settled orders, at most one element a site
 * @param smallShare up to which share of the largest buyer's volume a buyer is small
 */
public record Market(List<Buyer> buyers, BigDecimal smallShare) {
    /** Whether a buyer of that volume is small among these. */
    public boolean isSmall(Buyer buyer) {
        long largest = buyers.stream().mapToLong(Buyer::ordered).max().orElse(0);
        return BigDecimal.valueOf(buyer.ordered()).compareTo(smallShare.multiply(BigDecimal.valueOf(largest))) <= 0;
    }

    /** How the small buyers were served together. */
    public FillRate small() {
        return FillRate.of(buyers.stream().filter(this::isSmall).toList());
    }

    /** How the others were served together. */
    public FillRate large() {
        return FillRate.of(buyers.stream().filter(buyer -> !isSmall(buyer)).toList());
    }

    /** How one site was served; nothing known if it has no settled order. */
    public FillRate of(String siteCode) {
        return FillRate.of(buyers.stream()
                .filter(buyer -> buyer.siteCode().equals(siteCode))
                .toList());
    }
}
