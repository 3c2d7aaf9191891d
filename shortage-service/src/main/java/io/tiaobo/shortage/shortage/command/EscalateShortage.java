package io.tiaobo.shortage.shortage.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * No donor can help an open shortage. Refused with {@code SHORTAGE_NOT_OPEN} if that episode has ended.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param shortageId {@code <site>/<drug>/<n>}
 * @param purchaseQuantity units suggested to buy
 * @param now when, UTC
 */
public record EscalateShortage(String siteCode, String drugCode, String shortageId, long purchaseQuantity, Instant now)
        implements ShortageCommand {
    @Override
    @TargetAggregateIdentifier
    public String stockItem() {
        return siteCode + "/" + drugCode;
    }
}
