package io.tiaobo.shortage.shortage.web;

import io.tiaobo.shortage.shortage.domain.CancelReason;
import jakarta.validation.constraints.NotNull;

/**
 * A person ends the open shortage.
 *
 * @param reason {@code DECLARED_IN_ERROR} or {@code NO_LONGER_NEEDED}
 */
public record CancelRequest(@NotNull CancelReason reason) {}
