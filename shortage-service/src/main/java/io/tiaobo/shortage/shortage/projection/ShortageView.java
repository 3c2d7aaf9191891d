package io.tiaobo.shortage.shortage.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shortage as it is now. Quantities are dispensing units, moments UTC.
 *
 * @param shortageId {@code <site>/<drug>/<n>}
 * @param siteCode site
 * @param drugCode drug
 * @param episode n
 * @param cause why it was declared
 * @param urgency current urgency
 * @param quantityNeeded current total need
 * @param usable usable units when it was declared
 * @param escalatedAt when no donor could help; null while one may
 * @param purchaseQuantity units suggested to buy; null unless escalated
 * @param declaredAt begin
 * @param endedAt end; null while open
 * @param outcome {@code RESTOCKED} or {@code CANCELLED}; null while open
 */
public record ShortageView(
        String shortageId,
        String siteCode,
        String drugCode,
        int episode,
        String cause,
        String urgency,
        long quantityNeeded,
        long usable,
        @Nullable Instant escalatedAt,
        @Nullable Long purchaseQuantity,
        Instant declaredAt,
        @Nullable Instant endedAt,
        @Nullable String outcome) {}
