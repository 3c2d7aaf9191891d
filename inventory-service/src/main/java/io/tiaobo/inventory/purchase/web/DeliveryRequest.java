package io.tiaobo.inventory.purchase.web;

import io.tiaobo.inventory.stock.domain.LotUnits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an order.
 *
 * @param lots lots that came in; none when the supplier declined
 * @param occurredAt when, UTC; now when left out; at most 30 days ago
 */
record DeliveryRequest(
        @NotNull @Size(max = 100) List<@Valid Lot> lots,
        @Nullable Instant occurredAt) {
    /**
     * Units of one lot.
     *
     * @param lot lot number
     * @param expiry last usable day, Asia/Shanghai; left out only for goods that do not expire
     * @param quantity dispensing units
     */
    record Lot(
            @NotBlank @Size(max = 64) String lot,
            @Nullable LocalDate expiry,
            @Min(1) @Max(1_000_000_000) long quantity) {}

    List<LotUnits> units() {
        return lots.stream()
                .map(lot -> new LotUnits(lot.lot(), lot.expiry(), lot.quantity()))
                .toList();
    }
}
