package io.tiaobo.transfer.transfer.command;

import io.tiaobo.transfer.sourcing.domain.DonorPlan;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The outcome of the search that is under way; refused as {@code STALE_SEARCH} when it is not.
 *
 * @param transferId transfer
 * @param search number of the search
 * @param plan who gives, and why
 * @param legs the donors that are asked; leg numbers are given by the transfer
 * @param packSize dispensing units in one pack, at least 1
 * @param clocks deadlines of what follows
 * @param at when, UTC
 */
public record RecordDonorSearch(
        @TargetAggregateIdentifier String transferId,
        int search,
        DonorPlan plan,
        List<AskedDonor> legs,
        int packSize,
        SearchClocks clocks,
        Instant at)
        implements TransferCommand {}
