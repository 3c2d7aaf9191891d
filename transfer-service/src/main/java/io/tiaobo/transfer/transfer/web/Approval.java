package io.tiaobo.transfer.transfer.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The donor's promise.
 *
 * @param quantity units promised, above 0 and at most what is reserved
 * @param promisedAt promised arrival, UTC
 * @param by opaque reference of the person for whom a machine account speaks; of anybody else the token says it
 */
public record Approval(
        @Positive long quantity,
        @NotNull Instant promisedAt,
        @NotBlank @Size(max = 64) String by) {}
