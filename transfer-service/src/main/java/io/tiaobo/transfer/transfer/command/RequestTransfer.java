package io.tiaobo.transfer.transfer.command;

import io.tiaobo.transfer.sourcing.domain.Urgency;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Ask for a drug from elsewhere. Asking again for the same transfer changes nothing.
 *
 * @param transferId transfer
 * @param shortageId shortage that asks; null when asked for by hand
 * @param requestedBy pseudonym of the person who asks; null for a shortage or a machine account
 * @param siteCode receiving site
 * @param drugCode drug
 * @param quantity units needed, above 0, else {@code BAD_QUANTITY}
 * @param urgency class of the need
 * @param searchBy the first search must have ended by then, UTC
 * @param at when, UTC
 */
public record RequestTransfer(
        @TargetAggregateIdentifier String transferId,
        @Nullable String shortageId,
        @Nullable String requestedBy,
        String siteCode,
        String drugCode,
        long quantity,
        Urgency urgency,
        Instant searchBy,
        Instant at)
        implements TransferCommand {}
