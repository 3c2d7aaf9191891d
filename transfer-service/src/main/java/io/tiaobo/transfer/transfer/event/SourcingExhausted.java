package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * No site can give what is still needed.
 *
 * @param transferId transfer
 * @param shortageId shortage that asked; null when asked for by hand
 * @param siteCode receiving site
 * @param drugCode drug
 * @param uncovered units no donor covers
 * @param purchaseQuantity units suggested to buy, whole packs
 * @param exhaustedAt when, UTC
 */
@EventType(name = "sourcing-exhausted")
public record SourcingExhausted(
        String transferId,
        @Nullable String shortageId,
        String siteCode,
        String drugCode,
        long uncovered,
        long purchaseQuantity,
        Instant exhaustedAt)
        implements TransferEvent {}
