package io.tiaobo.inventory.price.projection;

import io.tiaobo.inventory.price.domain.PriceBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The price board of a site on a day (S2-03, S2-49).
 *
 * @param siteCode site
 * @param day day, Asia/Shanghai
 * @param varieties substitution groups on the board; a group with products on both bases counts once here and once in
 *     each of the next two, so the two need not add up to it (S2-07)
 * @param collectiveVarieties groups with a product at the collective price
 * @param voluntaryVarieties groups with a product the site lowered by itself
 * @param highestDropPercent the highest drop on the board; 0 without labels (S2-06)
 * @param labels by highest drop, then by drug code
 */
public record PriceBoard(
        String siteCode,
        LocalDate day,
        long varieties,
        long collectiveVarieties,
        long voluntaryVarieties,
        BigDecimal highestDropPercent,
        List<PriceLabel> labels) {
    /** Counts and orders the labels of a site. */
    public static PriceBoard of(String siteCode, LocalDate day, List<PriceLabel> labels) {
        List<PriceLabel> ordered = labels.stream()
                .sorted(Comparator.comparing(PriceLabel::dropPercent).reversed().thenComparing(PriceLabel::drugCode))
                .toList();
        return new PriceBoard(
                siteCode,
                day,
                varieties(labels, Optional.empty()),
                varieties(labels, Optional.of(PriceBasis.COLLECTIVE_PRICE)),
                varieties(labels, Optional.of(PriceBasis.VOLUNTARY_REFERENCE)),
                ordered.isEmpty() ? BigDecimal.ZERO : ordered.get(0).dropPercent(),
                ordered);
    }

    private static long varieties(List<PriceLabel> labels, Optional<PriceBasis> basis) {
        return labels.stream()
                .filter(label -> basis.isEmpty() || basis.get() == label.basis())
                .map(PriceLabel::genericGroup)
                .distinct()
                .count();
    }
}
