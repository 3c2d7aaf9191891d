package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * A receipt of a leg is booked in.
 *
 * @param ref leg
 * @param receiptId the receipt
 * @param accepted units on the shelf
 * @param rejected units unfit
 * @param lost units lost on the way
 * @param over units above the dispatch
 * @param remaining units of the leg still in transit
 * @param receivedAt when, UTC
 */
@EventType(name = "leg-received")
public record LegReceived(
        LegRef ref,
        String receiptId,
        long accepted,
        long rejected,
        long lost,
        long over,
        long remaining,
        Instant receivedAt)
        implements LegEvent {}
