package io.tiaobo.transfer.transfer.command;

import io.tiaobo.transfer.transfer.event.CountedLot;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The receiver counted goods of a leg; several receipts add up. Refused as {@code EXCEEDS_DISPATCH}, {@code UNKNOWN_LOT}, {@code BAD_QUANTITY} or {@code WRONG_STATE}.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param receiptId unique per leg; the same id again changes nothing
 * @param lines what became of each lot; expiry is taken from the dispatch
 * @param at when, UTC
 */
public record ReceiveLeg(
        @TargetAggregateIdentifier String transferId, int leg, String receiptId, List<CountedLot> lines, Instant at)
        implements TransferCommand {}
