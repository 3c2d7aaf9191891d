package io.tiaobo.inventory.stock.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The book is to follow the shelf.
 *
 * @param reason why
 * @param lots differences
 * @param occurredAt when it happened, UTC; now when left out; at most 30 days ago
 */
record AdjustmentRequest(
        @NotNull @Pattern(regexp = "STOCKTAKE_GAIN|STOCKTAKE_LOSS|FOUND|MISSING|DATA_CORRECTION") String reason,

        @NotEmpty @Size(max = 100) List<@Valid LotDifference> lots,
        @Nullable Instant occurredAt) {}
