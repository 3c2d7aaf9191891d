package io.tiaobo.contracts.transfer.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * A donor search ended; every site looked at is listed with its reason (S1-23, S1-24, S1-28, S1-29).
 *
 * @param transferId transfer
 * @param search number of the search within the transfer, from 1
 * @param needed units still needed when the search ran
 * @param covered units offered by the chosen donors together
 * @param candidates sites in the order they were looked at
 * @param completedAt when, UTC
 */
@MessageType("transfer.donor-search-completed.v1")
public record DonorSearchCompletedV1(
        String transferId, int search, long needed, long covered, List<DonorCandidate> candidates, Instant completedAt)
        implements TransferMessage {}
