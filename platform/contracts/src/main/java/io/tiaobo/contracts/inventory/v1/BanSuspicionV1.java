package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.time.LocalDate;

/**
 * A product that was not selected is asked for at a site and not bought there, which looks like a blanket ban; or no longer
 * (S1-36). A later one of the same site and drug replaces it.
 *
 * @param siteCode site
 * @param drugCode product
 * @param status {@code SUSPECTED} or {@code CLEARED}
 * @param ground {@code DELISTED} or {@code NOT_ORDERED} (neither ordered nor received, though the market has it)
 * @param refusals how often somebody went away without it, above 0
 * @param refusedUnits dispensing units asked for then
 * @param since first day the count is for, Asia/Shanghai
 * @param observedOn day of the observation, Asia/Shanghai
 */
@MessageType("inventory.ban-suspicion.v1")
public record BanSuspicionV1(
        String siteCode,
        String drugCode,
        String status,
        String ground,
        long refusals,
        long refusedUnits,
        LocalDate since,
        LocalDate observedOn)
        implements OrderingFact {}
