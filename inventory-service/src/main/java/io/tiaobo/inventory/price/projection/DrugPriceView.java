package io.tiaobo.inventory.price.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of the price of a drug.
 *
 * @param drugCode drug
 * @param version number of the version, from 1
 * @param validFrom first day, Asia/Shanghai; of several versions for one day the highest counts
 * @param packSize dispensing units in the pack
 * @param referencePrice yuan a pack before the collective procurement
 * @param collectivePrice yuan a pack by the collective procurement; null where there is none
 * @param dropPercent by how many per cent the collective price lies below the reference price, 2 decimals
 */
public record DrugPriceView(
        String drugCode,
        long version,
        LocalDate validFrom,
        int packSize,
        BigDecimal referencePrice,
        @Nullable BigDecimal collectivePrice,
        @Nullable BigDecimal dropPercent) {}
