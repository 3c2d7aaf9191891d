package io.tiaobo.inventory.price.projection;

import io.tiaobo.inventory.price.domain.PriceBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two prices of a drug at a site, side by side (S2-03). Amounts are yuan.
 *
 * @param drugCode drug
 * @param nameZh product in Chinese
 * @param nameEn product in English
 * @param genericGroup substitution group
 * @param manufacturer company
 * @param unitZh dispensing unit in Chinese
 * @param unitEn dispensing unit in English
 * @param packSize dispensing units in the pack
 * @param basis how the price came about
 * @param referencePrice a pack before the collective procurement
 * @param collectivePrice a pack by the collective procurement; null where there is none
 * @param price what a pack costs here
 * @param unitPrice what a dispensing unit costs here, 4 decimals
 * @param dropPercent by how many per cent the price lies below the reference price
 * @param reimbursedPercent per cent of the price the insurance pays; null where no ratio is known
 * @param ownShare what the patient pays at the counter for a pack (S2-35); null where no ratio is known
 * @param validFrom first day of this label, Asia/Shanghai
 */
public record PriceLabel(
        String drugCode,
        String nameZh,
        String nameEn,
        String genericGroup,
        String manufacturer,
        String unitZh,
        String unitEn,
        int packSize,
        PriceBasis basis,
        BigDecimal referencePrice,
        @Nullable BigDecimal collectivePrice,
        BigDecimal price,
        BigDecimal unitPrice,
        BigDecimal dropPercent,
        @Nullable BigDecimal reimbursedPercent,
        @Nullable BigDecimal ownShare,
        LocalDate validFrom) {}
