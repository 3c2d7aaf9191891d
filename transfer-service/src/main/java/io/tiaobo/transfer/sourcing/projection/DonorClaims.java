package io.tiaobo.transfer.sourcing.projection;

import java.util.Collection;
import java.util.Map;

/**
 * Units asked from donors that their known levels do not contain yet. A claim counts from the search that made it until the
 * donor's level has reached the version that contains the reservation, or the leg ended.
 */
public interface DonorClaims {
    /** A search asks a donor; in the transaction of the search, so that the next one sees it. */
    void add(String transferId, int leg, String donorSite, String drugCode, long quantity);

    /** Inventory promised the units; the level of this version does not count them as usable any more. */
    void reserved(String transferId, int leg, long quantity, long levelVersion);

    /** The leg left the donor or ended. */
    void remove(String transferId, int leg);

    /** Units claimed and still counted as usable, by donor; donors without claims are missing. */
    Map<String, Long> openAt(String drugCode, Collection<String> donors);
}
