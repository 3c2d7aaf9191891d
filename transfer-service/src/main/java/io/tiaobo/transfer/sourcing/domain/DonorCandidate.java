package io.tiaobo.transfer.sourcing.domain;

import org.jspecify.annotations.Nullable;

/**
 * One site looked at, with the arithmetic of the decision: {@code offer = min(needed, share, surplus)} and {@code surplus = max(0,
 * usable − keepStock)}. Quantities are dispensing units.
 *
 * @param siteCode candidate
 * @param tier its place relative to the receiver
 * @param needed units still needed when it was looked at
 * @param usable units it could give away, without those already promised
 * @param promised units already promised and therefore not in {@code usable}
 * @param keepStock units it must keep
 * @param keepDays whole days {@code keepStock} lasts; null without demand
 * @param surplus units above {@code keepStock}, at least 0
 * @param share units of the surplus this need may take beside the other needs that wait for it
 * @param offer units taken; 0 when passed over
 * @param travelMinutes road time to the receiver
 * @param reason why
 */
public record DonorCandidate(
        String siteCode,
        Tier tier,
        long needed,
        long usable,
        long promised,
        long keepStock,
        @Nullable Long keepDays,
        long surplus,
        long share,
        long offer,
        int travelMinutes,
        Reason reason) {}
