package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * The one end of a shortage.
 *
 * @param shortageId shortage
 * @param siteCode site
 * @param drugCode drug
 * @param outcome {@code RESTOCKED} or {@code CANCELLED} (declared in error, or no longer wanted)
 * @param usable usable units at that moment
 * @param resolvedAt when, UTC
 */
@MessageType("shortage.shortage-resolved.v1")
public record ShortageResolvedV1(
        String shortageId, String siteCode, String drugCode, String outcome, long usable, Instant resolvedAt)
        implements ShortageMessage {}
