package io.tiaobo.inventory.stock.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Medicine for a patient; says nothing about the patient.
 *
 * @param quantity dispensing units
 * @param occurredAt when it happened, UTC; now when left out; at most 30 days ago
 */
record DispenseRequest(
        @Min(1) @Max(1_000_000_000) long quantity, @Nullable Instant occurredAt) {}
