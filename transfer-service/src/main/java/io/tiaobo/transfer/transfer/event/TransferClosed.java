package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one end of a transfer.
 *
 * @param transferId transfer
 * @param shortageId shortage that asked; null when asked for by hand
 * @param siteCode receiving site
 * @param drugCode drug
 * @param outcome how
 * @param requested units needed
 * @param accepted units that reached the receiver's shelf
 * @param closedAt when, UTC
 */
@EventType(name = "transfer-closed")
public record TransferClosed(
        String transferId,
        @Nullable String shortageId,
        String siteCode,
        String drugCode,
        TransferOutcome outcome,
        long requested,
        long accepted,
        Instant closedAt)
        implements TransferEvent {}
