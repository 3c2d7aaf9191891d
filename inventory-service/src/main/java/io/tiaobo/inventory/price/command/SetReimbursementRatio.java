package io.tiaobo.inventory.price.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Set which part of a price the insurance pays in a region from a day on. There is no kind of site in it: pharmacy, clinic and
 * hospital have the same ratio (S2-08).
 *
 * @param regionCode administrative division code or its beginning; the longest that fits a site counts
 * @param drugCode drug; null for every drug without a ratio of its own
 * @param percent per cent of the price the insurance pays, 0 to 100, 2 decimals
 * @param validFrom first day, Asia/Shanghai
 */
public record SetReimbursementRatio(
        String regionCode, @Nullable String drugCode, BigDecimal percent, LocalDate validFrom) implements PriceCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "reimbursement:" + regionCode + "/" + Objects.requireNonNullElse(drugCode, "*");
    }
}
