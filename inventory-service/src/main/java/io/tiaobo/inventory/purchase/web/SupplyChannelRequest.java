package io.tiaobo.inventory.purchase.web;

import io.tiaobo.inventory.purchase.domain.SupplyStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A report on the supply of a drug.
 *
 * @param drugCode drug
 * @param status state of the supply
 * @param source office, distributor or bulletin; never a person
 * @param reportedOn day of the report, Asia/Shanghai
 */
record SupplyChannelRequest(
        @NotNull String drugCode,
        @NotNull SupplyStatus status,
        @NotBlank @Size(max = 200) String source,
        @NotNull LocalDate reportedOn) {}
