package io.tiaobo.shortage.shortage.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A person says that a site is short.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param quantity units needed, 1 to a million
 */
public record DeclareRequest(
        @NotNull @Pattern(regexp = CODE) String siteCode,
        @NotNull @Pattern(regexp = CODE) String drugCode,
        @Min(1) @Max(1_000_000) long quantity) {
    /** Form of site and drug codes. */
    public static final String CODE = "[A-Z0-9-]{1,32}";
}
