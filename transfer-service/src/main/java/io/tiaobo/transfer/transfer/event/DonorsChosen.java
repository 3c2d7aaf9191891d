package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.transfer.sourcing.domain.DonorCandidate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A donor search ended; every site looked at is listed with its reason (S1-23, S1-28).
 *
 * @param transferId transfer
 * @param search number of the search
 * @param siteCode receiving site
 * @param drugCode drug
 * @param needed units looked for
 * @param covered units the chosen donors are asked for
 * @param candidates every site looked at, in order
 * @param legs the new legs, one donor each; may be empty
 * @param reserveBy inventory must answer by then, UTC
 * @param reservedUntil reservations end then at the latest, UTC
 * @param retryAt the search is repeated then, UTC, because surplus was left to others; null if not
 * @param completedAt when, UTC
 */
@EventType(name = "donors-chosen")
public record DonorsChosen(
        String transferId,
        int search,
        String siteCode,
        String drugCode,
        long needed,
        long covered,
        List<DonorCandidate> candidates,
        List<ChosenDonor> legs,
        Instant reserveBy,
        Instant reservedUntil,
        @Nullable Instant retryAt,
        Instant completedAt)
        implements TransferEvent {}
