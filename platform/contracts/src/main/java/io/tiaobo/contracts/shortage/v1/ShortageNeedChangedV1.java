package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * An open shortage became more urgent or larger, for example because a patient with no medicine left registered.
 *
 * @param shortageId shortage
 * @param siteCode site
 * @param drugCode drug
 * @param urgency new urgency, never lower than before
 * @param quantityNeeded new total need in units, never lower than before
 * @param changedAt when, UTC
 */
@MessageType("shortage.shortage-need-changed.v1")
public record ShortageNeedChangedV1(
        String shortageId, String siteCode, String drugCode, String urgency, long quantityNeeded, Instant changedAt)
        implements ShortageMessage {}
