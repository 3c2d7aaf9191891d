package io.tiaobo.inventory.stock.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Units of a lot may not be used for now.
 *
 * @param lot lot number
 * @param quantity dispensing units
 * @param reason why
 * @param occurredAt when it happened, UTC; now when left out; at most 30 days ago
 */
record HoldRequest(
        @NotBlank @Size(max = 64) String lot,
        @Min(1) @Max(1_000_000_000) long quantity,

        @NotNull @Pattern(regexp = "QUARANTINE|STORAGE_BREACH|RECALL|RETURNED_GOODS") String reason,

        @Nullable Instant occurredAt) {}
