package io.tiaobo.inventory.ledger.projection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger; says nothing about who did it.
 *
 * @param eventId event it comes from
 * @param drugCode drug
 * @param version number of the event within the stock item, from 0
 * @param kind what happened, for example {@code STOCK_DISPENSED}
 * @param reason code of the reason, if there is one
 * @param lot lot; null when the line is about the item as a whole
 * @param expiry last usable day of the lot, Asia/Shanghai
 * @param quantity dispensing units the line is about
 * @param onHandChange difference on the shelf
 * @param reservedChange difference of what is promised
 * @param onHoldChange difference of what is on hold
 * @param transferId transfer it belongs to, if any
 * @param leg number of the transfer's leg
 * @param otherSite other end of the transfer, where known
 * @param occurredAt when it happened, UTC
 * @param recordedAt when it was recorded, UTC
 * @param onHandAfter units on the shelf after the event
 * @param reservedAfter units promised after the event
 * @param onHoldAfter units on hold after the event
 * @param usableAfter usable units after the event
 * @param inTransitAfter units on their way here after the event
 */
public record MovementView(
        String eventId,
        String drugCode,
        long version,
        String kind,
        @Nullable String reason,
        @Nullable String lot,
        @Nullable LocalDate expiry,
        long quantity,
        long onHandChange,
        long reservedChange,
        long onHoldChange,
        @Nullable String transferId,
        @Nullable Integer leg,
        @Nullable String otherSite,
        Instant occurredAt,
        Instant recordedAt,
        long onHandAfter,
        long reservedAfter,
        long onHoldAfter,
        long usableAfter,
        long inTransitAfter) {}
