package io.tiaobo.transfer.transfer.web;

import io.tiaobo.transfer.sourcing.domain.Urgency;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * Asks for a transfer by hand.
 *
 * @param siteCode receiving site
 * @param drugCode drug
 * @param quantity units needed, above 0
 * @param urgency class of the need
 */
public record NewTransfer(
        @NotBlank String siteCode,
        @NotBlank String drugCode,
        @Positive long quantity,
        @NotNull Urgency urgency) {}
