package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * No donor can help; the shortage stays open, and a purchase and the bureau are asked for.
 *
 * @param shortageId shortage
 * @param siteCode site
 * @param drugCode drug
 * @param purchaseQuantity units suggested to buy
 * @param escalatedAt when, UTC
 */
@MessageType("shortage.shortage-escalated.v1")
public record ShortageEscalatedV1(
        String shortageId, String siteCode, String drugCode, long purchaseQuantity, Instant escalatedAt)
        implements ShortageMessage {}
