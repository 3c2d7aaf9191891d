package io.tiaobo.inventory.stock.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Limits and demand of a stock item.
 *
 * @param minimum units below which the site counts as short
 * @param maximum units up to which it fills up
 * @param dailyDemand units a day
 * @param occurredAt when it happened, UTC; now when left out; at most 30 days ago
 */
record SettingsRequest(
        @Min(0) @Max(1_000_000_000) long minimum,
        @Min(0) @Max(1_000_000_000) long maximum,

        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 3) BigDecimal dailyDemand,

        @Nullable Instant occurredAt) {}
