package io.tiaobo.contracts.transfer.v1;

/**
 * One site looked at by a donor search, with the arithmetic of the decision. {@code offer = min(still needed, max(0,
 * usable - keepStock))}.
 *
 * @param siteCode candidate
 * @param tier {@code PARENT}, {@code SIBLING}, {@code COUNTY_DEPOT} or {@code CITY_WAREHOUSE}
 * @param usable candidate's usable units known to the search
 * @param keepStock units it must keep
 * @param surplus units above that, at least 0
 * @param offer units taken from it by this search; 0 when passed over
 * @param travelMinutes road time to the receiver
 * @param reason {@code CHOSEN} or why not: {@code NO_STOCK}, {@code KEEPS_OWN_STOCK}, {@code NEED_COVERED},
 *     {@code ALREADY_TRIED}, {@code SHELF_LIFE_TOO_SHORT}, {@code COLD_CHAIN_NOT_QUALIFIED}, {@code SHARE_LIMIT},
 *     {@code TOO_FAR} (the road takes longer than such goods may travel), {@code SITE_INACTIVE}
 */
public record DonorCandidate(
        String siteCode,
        String tier,
        long usable,
        long keepStock,
        long surplus,
        long offer,
        int travelMinutes,
        String reason) {}
