package io.tiaobo.transfer.transfer.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The donor's no, or the end of a need.
 *
 * @param reason code or a few words without any person's data
 * @param by opaque reference of the person; never a name
 */
public record Refusal(
        @NotBlank @Size(max = 100) String reason,
        @NotBlank @Size(max = 64) String by) {}
