package io.tiaobo.inventory.policy.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An agreed volume of the selected product of a group.
 *
 * @param siteCode site
 * @param withBranches whether what the sites below it receive counts, too
 * @param genericGroup substitution group
 * @param from first day, Asia/Shanghai
 * @param until last day
 * @param quantity dispensing units
 */
record VolumeRequest(
        @NotNull String siteCode,
        @NotNull Boolean withBranches,
        @NotBlank @Size(max = 200) String genericGroup,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Min(1) @Max(1_000_000_000) long quantity) {}
