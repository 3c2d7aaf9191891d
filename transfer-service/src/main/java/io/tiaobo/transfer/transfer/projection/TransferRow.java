package io.tiaobo.transfer.transfer.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One transfer as it stands, for lists.
 *
 * @param transferId transfer
 * @param shortageId shortage that asked; null when asked for by hand
 * @param siteCode receiving site
 * @param drugCode drug
 * @param requested units needed
 * @param accepted units on the receiver's shelf
 * @param uncovered units no open leg covers
 * @param urgency {@code CRITICAL}, {@code URGENT} or {@code ROUTINE}
 * @param state {@code SEARCHING}, {@code SUPPLYING}, {@code CANCELLING}, {@code CLOSED} or {@code EXHAUSTED}
 * @param outcome how it ended; null while open
 * @param purchase units suggested to buy; null unless exhausted
 * @param requestedAt when, UTC
 * @param updatedAt last change, UTC
 * @param closedAt end, UTC; null while open
 */
public record TransferRow(
        String transferId,
        @Nullable String shortageId,
        String siteCode,
        String drugCode,
        long requested,
        long accepted,
        long uncovered,
        String urgency,
        String state,
        @Nullable String outcome,
        @Nullable Long purchase,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant closedAt) {}
