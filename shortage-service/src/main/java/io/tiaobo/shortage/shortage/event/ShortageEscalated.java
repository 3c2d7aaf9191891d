package io.tiaobo.shortage.shortage.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * No donor can help; the shortage stays open.
 *
 * @param shortageId {@code <site>/<drug>/<n>}
 * @param siteCode site
 * @param drugCode drug
 * @param purchaseQuantity units suggested to buy
 * @param occurredAt when, UTC
 */
@EventType(name = "shortage-escalated")
public record ShortageEscalated(
        String shortageId, String siteCode, String drugCode, long purchaseQuantity, Instant occurredAt)
        implements ShortageEvent {}
