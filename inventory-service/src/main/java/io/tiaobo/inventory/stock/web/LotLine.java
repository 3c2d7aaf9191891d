package io.tiaobo.inventory.stock.web;

import io.tiaobo.inventory.stock.domain.LotUnits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units of one lot in a request.
 *
 * @param lot lot number; case and surrounding blanks do not matter
 * @param expiry last usable day, Asia/Shanghai; left out only for goods that do not expire
 * @param quantity dispensing units, above 0
 */
record LotLine(
        @NotBlank @Size(max = 64) String lot,
        @Nullable LocalDate expiry,
        @Min(1) @Max(1_000_000_000) long quantity) {
    static List<LotUnits> units(List<LotLine> lines) {
        return lines.stream()
                .map(line -> new LotUnits(line.lot(), line.expiry(), line.quantity()))
                .toList();
    }
}
