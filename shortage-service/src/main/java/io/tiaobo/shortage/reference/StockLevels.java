package io.tiaobo.shortage.reference;

import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import java.util.List;
import java.util.Optional;

/**
 * Stock levels as inventory published them. The row of a site and drug is also the lock that puts levels, refusals and
 * registrations of that item in one order; callers must be in a transaction where that is said.
 */
public interface StockLevels {
    /** Takes a level unless a newer one is known; the level as it is now, or empty if nothing changed. Locks the item. */
    Optional<KnownLevel> take(StockLevelV1 level);

    /** From now on every level of the item matters. Locks the item and gives what is known of it, even if that is nothing. */
    KnownLevel watch(String siteCode, String drugCode);

    /** No shortage of the item is open; only call with the item locked. */
    void unwatch(String siteCode, String drugCode);

    /** Everything known of one site, item by item in a fixed order, locked. */
    List<KnownLevel> lockSite(String siteCode);
}
