package io.tiaobo.inventory.purchase.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * A site orders a drug.
 *
 * @param orderId number of the order in the purchasing system
 * @param siteCode site that buys
 * @param drugCode drug
 * @param quantity dispensing units
 * @param placedOn day of the order, Asia/Shanghai
 */
record OrderRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String orderId,
        @NotNull String siteCode,
        @NotNull String drugCode,
        @Min(1) @Max(1_000_000_000) long quantity,
        @NotNull LocalDate placedOn) {}
