package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import java.time.Instant;
import java.util.List;

/**
 * Donors are to be searched for what is still needed.
 *
 * @param transferId transfer
 * @param search number of the search, from 1
 * @param siteCode receiving site
 * @param drugCode drug
 * @param needed units still needed, above 0
 * @param urgency class of the need
 * @param tried sites that were asked and give no more, sorted
 * @param sharing false when surplus is no longer left to other needs
 * @param startedAt when, UTC
 */
@EventType(name = "donor-search-started")
public record DonorSearchStarted(
        String transferId,
        int search,
        String siteCode,
        String drugCode,
        long needed,
        Urgency urgency,
        List<String> tried,
        boolean sharing,
        Instant startedAt)
        implements TransferEvent {}
