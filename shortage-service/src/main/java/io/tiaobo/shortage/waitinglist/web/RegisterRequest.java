package io.tiaobo.shortage.waitinglist.web;

import io.tiaobo.shortage.waitinglist.domain.RiskClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Out-of-stock registration (S1-19).
 *
 * @param siteCode site where the patient collects
 * @param drugCode product the patient takes
 * @param quantity units wanted, 1 to 10 000
 * @param substitutes products the patient accepts instead; naming one records the consent (S1-07)
 * @param daysLeft days of medicine the patient still holds (S1-04), 0 to 365
 * @param riskClass risk of an interruption (S1-05)
 * @param contact how to reach the patient; goes to the contact store and nowhere else
 */
public record RegisterRequest(
        @NotNull @Pattern(regexp = CODE) String siteCode,
        @NotNull @Pattern(regexp = CODE) String drugCode,
        @Min(1) @Max(10_000) long quantity,
        @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = CODE) String> substitutes,
        @Min(0) @Max(365) int daysLeft,
        @NotNull RiskClass riskClass,
        @NotNull @Valid ContactRequest contact) {
    private static final String CODE = "[A-Z0-9-]{1,32}";
}
