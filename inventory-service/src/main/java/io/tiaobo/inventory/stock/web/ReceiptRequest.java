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
 * Goods came in from outside the network.
 *
 * @param source where from
 * @param lots lots
 * @param occurredAt when it happened, UTC; now when left out; at most 30 days ago
 */
record ReceiptRequest(
        @NotNull @Pattern(regexp = "OPENING|PURCHASE|GIFT") String source,
        @NotEmpty @Size(max = 100) List<@Valid LotLine> lots,
        @Nullable Instant occurredAt) {}
