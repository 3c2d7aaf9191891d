package io.tiaobo.shortage.shortage.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * The bureau pressed a site for a step of a transfer this shortage waits for; it cannot move stock itself (S1-31, S1-32).
 *
 * @param shortageId {@code <site>/<drug>/<n>}
 * @param siteCode site that is short
 * @param drugCode drug
 * @param transferId transfer
 * @param leg leg, from 1; 0 for the whole transfer
 * @param step step that is waited for
 * @param responsibleSite site whose turn it is
 * @param office office that pressed
 * @param officerRef who pressed, as the office knows it
 * @param occurredAt when, UTC
 */
@EventType(name = "shortage-pressed")
public record ShortagePressed(
        String shortageId,
        String siteCode,
        String drugCode,
        String transferId,
        int leg,
        String step,
        String responsibleSite,
        String office,
        String officerRef,
        Instant occurredAt)
        implements ShortageEvent {}
