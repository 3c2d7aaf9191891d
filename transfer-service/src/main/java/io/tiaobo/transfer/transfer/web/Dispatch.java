package io.tiaobo.transfer.transfer.web;

import jakarta.validation.constraints.Positive;

/**
 * The donor sends.
 *
 * @param quantity units that leave, above 0 and at most what was promised
 */
public record Dispatch(@Positive long quantity) {}
