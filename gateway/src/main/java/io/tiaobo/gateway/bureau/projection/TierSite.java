package io.tiaobo.gateway.bureau.projection;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A site and how long a drug lasts there.
 *
 * @param code site
 * @param name its name in the reader's language
 * @param kind kind of site
 * @param parentCode site above; null at the top
 * @param leadTimeDays days until an ordinary order arrives
 * @param usable units usable; null for a site that never had the drug
 * @param unit dispensing unit in the reader's language
 * @param daysOfSupply usable units by daily demand, 1 decimal; null without demand
 * @param supply {@code OUT}, {@code BELOW_LEAD_TIME} (ends before an order would arrive), {@code ENOUGH}, or {@code UNKNOWN} without
 *     demand
 */
public record TierSite(
        String code,
        String name,
        String kind,
        @Nullable String parentCode,
        int leadTimeDays,
        @Nullable Long usable,
        String unit,
        @Nullable BigDecimal daysOfSupply,
        String supply) {}
