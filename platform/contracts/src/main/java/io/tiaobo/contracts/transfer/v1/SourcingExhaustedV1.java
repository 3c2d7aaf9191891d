package io.tiaobo.contracts.transfer.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * No site can give what is still needed; a purchase is suggested and the bureau gets a task.
 *
 * @param transferId transfer
 * @param shortageId shortage that asked; null when asked for by hand
 * @param siteCode receiving site
 * @param drugCode drug
 * @param uncovered units no donor covers
 * @param purchaseQuantity units suggested to buy, rounded up to whole packs
 * @param exhaustedAt when, UTC
 */
@MessageType("transfer.sourcing-exhausted.v1")
public record SourcingExhaustedV1(
        String transferId,
        @Nullable String shortageId,
        String siteCode,
        String drugCode,
        long uncovered,
        long purchaseQuantity,
        Instant exhaustedAt)
        implements TransferMessage {}
