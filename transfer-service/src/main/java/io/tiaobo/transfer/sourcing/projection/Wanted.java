package io.tiaobo.transfer.sourcing.projection;

import io.tiaobo.transfer.sourcing.domain.Urgency;
import java.time.Instant;
import java.util.Collection;

/**
 * What a search is asked for.
 *
 * @param transferId transfer
 * @param siteCode receiving site
 * @param drugCode drug
 * @param quantity units still needed, above 0
 * @param urgency class of the need
 * @param tried sites that give no more
 * @param sharing whether scarce surplus is shared with other needs
 * @param at moment of the search, UTC
 */
public record Wanted(
        String transferId,
        String siteCode,
        String drugCode,
        long quantity,
        Urgency urgency,
        Collection<String> tried,
        boolean sharing,
        Instant at) {}
