package io.tiaobo.shortage.shortage.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Presses a site for a step of a transfer that an open shortage asked for. Refused with {@code SHORTAGE_NOT_OPEN} if that episode
 * has ended.
 *
 * @param siteCode site that is short
 * @param drugCode drug
 * @param shortageId {@code <site>/<drug>/<n>}
 * @param transferId transfer
 * @param leg leg, from 1; 0 for the whole transfer
 * @param step step that is waited for
 * @param responsibleSite site whose turn it is
 * @param office office that presses
 * @param officerRef who presses, as the office knows it
 * @param now when, UTC
 */
public record PressForShortage(
        String siteCode,
        String drugCode,
        String shortageId,
        String transferId,
        int leg,
        String step,
        String responsibleSite,
        String office,
        String officerRef,
        Instant now)
        implements ShortageCommand {
    @Override
    @TargetAggregateIdentifier
    public String stockItem() {
        return siteCode + "/" + drugCode;
    }
}
