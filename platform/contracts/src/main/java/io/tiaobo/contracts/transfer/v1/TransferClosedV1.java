package io.tiaobo.contracts.transfer.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one end of a transfer.
 *
 * @param transferId transfer
 * @param shortageId shortage that asked; null when asked for by hand
 * @param siteCode receiving site
 * @param drugCode drug
 * @param outcome {@code FULFILLED}, {@code PARTLY_FULFILLED}, {@code UNFULFILLED} or {@code CANCELLED}
 * @param requested units needed
 * @param accepted units that reached the receiver's shelf
 * @param closedAt when, UTC
 */
@MessageType("transfer.transfer-closed.v1")
public record TransferClosedV1(
        String transferId,
        @Nullable String shortageId,
        String siteCode,
        String drugCode,
        String outcome,
        long requested,
        long accepted,
        Instant closedAt)
        implements TransferMessage {}
