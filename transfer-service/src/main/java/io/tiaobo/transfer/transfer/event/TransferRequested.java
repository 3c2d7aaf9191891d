package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A site needs a drug from elsewhere in the network.
 *
 * @param transferId transfer
 * @param shortageId shortage that asks; null when asked for by hand
 * @param requestedBy pseudonym of the person who asked; null for a shortage or a machine account, and in events before sign-in
 * @param siteCode receiving site
 * @param drugCode drug
 * @param quantity units needed, above 0
 * @param urgency class of the need
 * @param searchBy the first search must have ended by then, UTC
 * @param requestedAt when, UTC
 */
@EventType(name = "transfer-requested")
public record TransferRequested(
        String transferId,
        @Nullable String shortageId,
        @Nullable String requestedBy,
        String siteCode,
        String drugCode,
        long quantity,
        Urgency urgency,
        Instant searchBy,
        Instant requestedAt)
        implements TransferEvent {}
