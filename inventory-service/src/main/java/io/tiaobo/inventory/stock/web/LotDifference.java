package io.tiaobo.inventory.stock.web;

import io.tiaobo.inventory.stock.domain.LotUnits;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the shelf is from the book for one lot.
 *
 * @param lot lot number; case and surrounding blanks do not matter
 * @param expiry last usable day; needed only for a lot not known here yet
 * @param difference dispensing units, shelf minus book, not 0
 */
record LotDifference(
        @NotBlank @Size(max = 64) String lot,
        @Nullable LocalDate expiry,
        @Min(-1_000_000_000) @Max(1_000_000_000) long difference) {
    static List<LotUnits> units(List<LotDifference> lines) {
        return lines.stream()
                .map(line -> new LotUnits(line.lot(), line.expiry(), line.difference()))
                .toList();
    }

    @AssertTrue boolean isDifferent() {
        return difference != 0;
    }
}
