package io.tiaobo.shortage.supervision.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A site is pressed for a step of a transfer (S1-32).
 *
 * @param transferId transfer
 * @param leg leg, 0 for the whole transfer
 * @param by who presses
 */
record PressRequest(
        @NotNull @Size(min = 1, max = 120) String transferId,
        @Min(0) @Max(100) int leg,
        @NotNull @Valid By by) {
    /** Office and an opaque reference, never a name or a telephone number. */
    record By(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{1,32}") String office,

            @NotNull @Pattern(regexp = "(?!1[3-9]\\d{9}$)[A-Za-z0-9][A-Za-z0-9:./#_-]{0,63}")
            String ref) {}
}
