package io.tiaobo.transfer.transfer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The receiver's count.
 *
 * @param lines one line for each lot
 */
public record Count(@NotEmpty @Size(max = 200) List<@Valid Line> lines) {
    /**
     * What became of one lot, in dispensing units.
     *
     * @param lot lot number as dispatched
     * @param accepted units put on the shelf
     * @param rejected units unfit
     * @param lost units lost on the way
     * @param over units above what was sent
     */
    public record Line(
            @NotBlank String lot,
            @PositiveOrZero long accepted,
            @PositiveOrZero long rejected,
            @PositiveOrZero long lost,
            @PositiveOrZero long over) {}
}
