package io.tiaobo.gateway.overview.projection;

/**
 * A site a donor search looked at, with its reason (S1-23, S1-28, S1-29).
 *
 * @param search number of the search
 * @param siteCode candidate
 * @param siteName its name in the reader's language
 * @param tier place in the order of asking
 * @param usable its usable units
 * @param keepStock units it must keep
 * @param surplus units above that
 * @param offer units taken from it
 * @param travelMinutes road time to the receiver
 * @param reason {@code CHOSEN} or why not
 */
public record CandidateRow(
        int search,
        String siteCode,
        String siteName,
        String tier,
        long usable,
        long keepStock,
        long surplus,
        long offer,
        int travelMinutes,
        String reason) {}
