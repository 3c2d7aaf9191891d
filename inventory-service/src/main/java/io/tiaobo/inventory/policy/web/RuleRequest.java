package io.tiaobo.inventory.policy.web;

import io.tiaobo.inventory.policy.domain.PurchaseRuleText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of buying.
 *
 * @param code name of the rule
 * @param regionCode administrative division code or its beginning
 * @param requiredPercent per cent of the agreed volume that must have come in first
 * @param clinicalNeedSuffices whether a recorded clinical need is enough before that
 * @param validFrom first day, Asia/Shanghai
 * @param validUntil last day; left out until further notice
 * @param sourceZh document and sentence, in Chinese
 * @param sourceEn the same in English
 */
record RuleRequest(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{1,64}") String code,
        @NotNull @Pattern(regexp = "[0-9A-Z]{1,12}") String regionCode,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal requiredPercent,

        @NotNull Boolean clinicalNeedSuffices,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @NotBlank @Size(max = 1000) String sourceZh,
        @NotBlank @Size(max = 1000) String sourceEn) {
    PurchaseRuleText rule() {
        return new PurchaseRuleText(
                code,
                regionCode,
                requiredPercent.setScale(2),
                clinicalNeedSuffices,
                validFrom,
                validUntil,
                sourceZh,
                sourceEn);
    }
}
