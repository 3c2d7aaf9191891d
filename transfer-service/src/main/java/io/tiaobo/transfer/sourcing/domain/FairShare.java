package io.tiaobo.transfer.sourcing.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Divides a donor's surplus among all needs that wait for it (S1-18), so that a small site is not crowded out by a large one.
 *
 * <ol>
 *   <li>Needs are served class by class, the most urgent first; a lower class gets what the higher ones leave.
 *   <li>Within a class nobody takes more than an equal share before everybody was offered one: whoever needs no more than the
 *       equal share gets all it needs.
 *   <li>What is left goes in the order of fewest days of stock, then site code, then claim.
 * </ol>
 *
 * All surplus is given out as long as somebody needs it, and nobody gets more than it needs.
 */
public final class FairShare {
    private static final Comparator<Claim> FEWEST_DAYS_FIRST = Comparator.comparing(Claim::daysOfStock)
            .thenComparing(Claim::siteCode)
            .thenComparing(Claim::id);

    private FairShare() {}

    /** Units each claim may take, by claim id; ids must be unique. */
    public static Map<String, Long> divide(Collection<Claim> claims, long surplus) {
        Map<String, Long> shares = new HashMap<>();
        Map<Urgency, List<Claim>> byClass =
                claims.stream().collect(Collectors.groupingBy(Claim::urgency, TreeMap::new, Collectors.toList()));
        long left = Math.max(surplus, 0);
        for (List<Claim> peers : byClass.values()) {
            left = divideAmongPeers(peers, left, shares);
        }
        return shares;
    }

    private static long divideAmongPeers(List<Claim> peers, long surplus, Map<String, Long> shares) {
        long equalShare = surplus / peers.size();
        long left = surplus;
        for (Claim claim : peers) {
            long share = Math.min(claim.quantity(), equalShare);
            shares.put(claim.id(), share);
            left -= share;
        }
        for (Claim claim : peers.stream().sorted(FEWEST_DAYS_FIRST).toList()) {
            long more = Math.min(left, claim.quantity() - shares.getOrDefault(claim.id(), 0L));
            shares.merge(claim.id(), more, Long::sum);
            left -= more;
        }
        return left;
    }
}
