package io.tiaobo.inventory.policy.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An approved text for citizens.
 *
 * @param tag the question
 * @param textZh text in Chinese
 * @param textEn text in English
 * @param approvedBy office that approved it; never a person
 * @param validFrom first day, Asia/Shanghai
 */
record ExplanationRequest(
        @NotNull @Pattern(regexp = "[A-Z0-9_]{1,64}") String tag,
        @NotBlank @Size(max = 2000) String textZh,
        @NotBlank @Size(max = 2000) String textEn,
        @NotBlank @Size(max = 200) String approvedBy,
        @NotNull LocalDate validFrom) {}
