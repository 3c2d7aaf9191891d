package io.tiaobo.inventory.stock.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Units of a lot may be used again.
 *
 * @param lot lot number
 * @param quantity dispensing units
 * @param occurredAt when it happened, UTC; now when left out; at most 30 days ago
 */
record HoldReleaseRequest(
        @NotBlank @Size(max = 64) String lot,
        @Min(1) @Max(1_000_000_000) long quantity,
        @Nullable Instant occurredAt) {}
