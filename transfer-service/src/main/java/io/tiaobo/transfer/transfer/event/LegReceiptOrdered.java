package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * The receiver counted goods of a leg; inventory has to book them in.
 *
 * @param ref leg
 * @param receiptId unique per leg
 * @param lines what became of each lot
 * @param orderedAt when they were counted, UTC
 */
@EventType(name = "leg-receipt-ordered")
public record LegReceiptOrdered(LegRef ref, String receiptId, List<CountedLot> lines, Instant orderedAt)
        implements LegEvent {}
