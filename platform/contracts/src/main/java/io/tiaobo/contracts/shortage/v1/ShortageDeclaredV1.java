package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A site is short of a drug. At most one shortage per site and drug is open at a time.
 *
 * @param shortageId {@code <site>/<drug>/<n>}, n counts the episodes from 1
 * @param siteCode site
 * @param drugCode drug
 * @param cause {@code DISPENSE_REFUSED}, {@code BELOW_MINIMUM}, {@code BELOW_LEAD_TIME} or {@code MANUAL}
 * @param quantityNeeded units that would end the shortage, above 0
 * @param urgency {@code CRITICAL} (somebody has no medicine left), {@code URGENT} or {@code ROUTINE}
 * @param usable usable units at that moment
 * @param inTransit units on their way at that moment
 * @param minimum site's minimum, units
 * @param maximum site's maximum, units
 * @param dailyDemand units a day, up to 3 decimals
 * @param declaredAt when, UTC
 */
@MessageType("shortage.shortage-declared.v1")
public record ShortageDeclaredV1(
        String shortageId,
        String siteCode,
        String drugCode,
        String cause,
        long quantityNeeded,
        String urgency,
        long usable,
        long inTransit,
        long minimum,
        long maximum,
        BigDecimal dailyDemand,
        Instant declaredAt)
        implements ShortageMessage {}
