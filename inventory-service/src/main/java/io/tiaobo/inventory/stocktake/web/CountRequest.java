package io.tiaobo.inventory.stocktake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shelf was counted.
 *
 * @param position of the count sheet it was counted with
 * @param blind whether whoever counted could not see the book
 * @param lots counted lots, each once; a lot left out was not counted
 * @param occurredAt when it was counted, UTC; now when left out; at most 30 days ago
 */
record CountRequest(
        @Min(0) long position,
        boolean blind,
        @NotEmpty @Size(max = 200) List<@Valid Lot> lots,
        @Nullable Instant occurredAt) {
    /**
     * A counted lot.
     *
     * @param lot lot number
     * @param expiry last usable day; needed only for a lot not known here yet
     * @param counted units on the shelf
     */
    record Lot(
            @NotBlank @Size(max = 64) String lot,
            @Nullable LocalDate expiry,
            @Min(0) @Max(1_000_000_000) long counted) {}
}
