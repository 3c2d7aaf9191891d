package io.tiaobo.contracts.transfer.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A site needs a drug from elsewhere in the network.
 *
 * @param transferId transfer
 * @param shortageId shortage that asks; null when asked for by hand
 * @param siteCode receiving site
 * @param drugCode drug
 * @param quantity units needed, above 0
 * @param urgency {@code CRITICAL}, {@code URGENT} or {@code ROUTINE}
 * @param requestedAt when, UTC
 */
@MessageType("transfer.transfer-requested.v1")
public record TransferRequestedV1(
        String transferId,
        @Nullable String shortageId,
        String siteCode,
        String drugCode,
        long quantity,
        String urgency,
        Instant requestedAt)
        implements TransferMessage {}
