package io.tiaobo.gateway.overview.projection;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open shortage and what is being done about it.
 *
 * @param shortageId shortage
 * @param siteCode site
 * @param siteName its name in the reader's language
 * @param drugCode drug
 * @param drugName its name in the reader's language
 * @param unit dispensing unit in the reader's language
 * @param urgency {@code CRITICAL}, {@code URGENT} or {@code ROUTINE}
 * @param cause why it was declared; null while only later messages are known
 * @param declaredAt when, UTC
 * @param need units that would end it
 * @param usable units usable now; null without a known level
 * @param dailyDemand units a day; null without a known level
 * @param waiting patients who wait for the drug at the site
 * @param purchase units suggested to buy; null unless it was escalated
 * @param transferId latest transfer for it; null when there is none
 * @param action what is being done: {@code NOTHING_YET}, {@code SEARCHING}, {@code EXHAUSTED}, or the state of the leg that is
 *     furthest
 * @param donorName donor of that leg
 * @param due when that leg is promised or due, UTC
 */
public record ShortageRow(
        String shortageId,
        String siteCode,
        String siteName,
        String drugCode,
        String drugName,
        String unit,
        String urgency,
        @Nullable String cause,
        @Nullable Instant declaredAt,
        long need,
        @Nullable Long usable,
        @Nullable BigDecimal dailyDemand,
        long waiting,
        @Nullable Long purchase,
        @Nullable String transferId,
        String action,
        @Nullable String donorName,
        @Nullable Instant due) {}
