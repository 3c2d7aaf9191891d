package io.tiaobo.inventory.price.event;

import io.tiaobo.runtime.domain.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pack of a drug costs this from a day on; of several for one day the last one counts.
 *
 * @param drugCode drug
 * @param packSize dispensing units in the pack the prices are for
 * @param referencePrice yuan a pack before the collective procurement
 * @param collectivePrice yuan a pack by the collective procurement; null where there is none
 * @param validFrom first day, Asia/Shanghai
 */
@EventType(name = "drug-price-set")
public record DrugPriceSet(
        String drugCode,
        int packSize,
        BigDecimal referencePrice,
        @Nullable BigDecimal collectivePrice,
        LocalDate validFrom)
        implements DrugPriceEvent {}
