package io.tiaobo.inventory.purchase.web;

import io.tiaobo.inventory.purchase.domain.AssortmentStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * A site changes its range.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param status new status
 * @param reason why: {@code PATIENT_NEED}, {@code NO_DEMAND}, {@code POLICY_INSTRUCTION}, {@code REPLACED_BY_SELECTED},
 *     {@code SUPPLY_ENDED} or {@code OTHER}
 * @param changedOn first day, Asia/Shanghai
 */
record AssortmentRequest(
        @NotNull String siteCode,
        @NotNull String drugCode,
        @NotNull AssortmentStatus status,

        @NotNull @Pattern(regexp = "PATIENT_NEED|NO_DEMAND|POLICY_INSTRUCTION|REPLACED_BY_SELECTED|SUPPLY_ENDED|OTHER") String reason,

        @NotNull LocalDate changedOn) {}
