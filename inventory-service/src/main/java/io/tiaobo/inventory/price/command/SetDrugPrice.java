package io.tiaobo.inventory.price.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Set what a pack of a drug costs from a day on (S2-03). Refused: {@code COLLECTIVE_ABOVE_REFERENCE}.
 *
 * @param drugCode drug
 * @param packSize dispensing units in the pack the prices are for
 * @param referencePrice yuan a pack before the collective procurement, 2 decimals, above 0
 * @param collectivePrice yuan a pack by the collective procurement, 2 decimals; null where there is none
 * @param validFrom first day, Asia/Shanghai
 */
public record SetDrugPrice(
        String drugCode,
        int packSize,
        BigDecimal referencePrice,
        @Nullable BigDecimal collectivePrice,
        LocalDate validFrom)
        implements PriceCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "drug-price:" + drugCode;
    }
}
