package io.tiaobo.shortage.shortage.messaging;

import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageEscalatedV1;
import io.tiaobo.contracts.shortage.v1.ShortageMessage;
import io.tiaobo.contracts.shortage.v1.ShortageNeedChangedV1;
import io.tiaobo.contracts.shortage.v1.ShortagePressedV1;
import io.tiaobo.contracts.shortage.v1.ShortageResolvedV1;
import io.tiaobo.shortage.shortage.domain.ShelfLevel;
import io.tiaobo.shortage.shortage.event.ShortageDeclared;
import io.tiaobo.shortage.shortage.event.ShortageEscalated;
import io.tiaobo.shortage.shortage.event.ShortageEvent;
import io.tiaobo.shortage.shortage.event.ShortageNeedChanged;
import io.tiaobo.shortage.shortage.event.ShortagePressed;
import io.tiaobo.shortage.shortage.event.ShortageResolved;

/** Turns facts about shortages into published messages. */
public final class ShortageTranslator {
    private ShortageTranslator() {}

    /** The message of a fact; every fact has one. */
    public static ShortageMessage translate(ShortageEvent event) {
        if (event instanceof ShortageDeclared e) {
            return declared(e);
        }
        if (event instanceof ShortageNeedChanged e) {
            return new ShortageNeedChangedV1(
                    e.shortageId(), e.siteCode(), e.drugCode(), e.urgency().name(), e.quantityNeeded(), e.occurredAt());
        }
        if (event instanceof ShortageEscalated e) {
            return new ShortageEscalatedV1(
                    e.shortageId(), e.siteCode(), e.drugCode(), e.purchaseQuantity(), e.occurredAt());
        }
        if (event instanceof ShortagePressed e) {
            return new ShortagePressedV1(
                    e.shortageId(),
                    e.siteCode(),
                    e.drugCode(),
                    e.transferId(),
                    e.leg(),
                    e.step(),
                    e.responsibleSite(),
                    e.occurredAt());
        }
        if (event instanceof ShortageResolved e) {
            return new ShortageResolvedV1(
                    e.shortageId(), e.siteCode(), e.drugCode(), e.outcome(), e.usable(), e.occurredAt());
        }
        throw new IllegalStateException("No message for " + event.getClass().getName());
    }

    private static ShortageDeclaredV1 declared(ShortageDeclared e) {
        ShelfLevel level = e.level();
        return new ShortageDeclaredV1(
                e.shortageId(),
                e.siteCode(),
                e.drugCode(),
                e.cause().name(),
                e.quantityNeeded(),
                e.urgency().name(),
                level.usable(),
                level.inTransit(),
                level.minimum(),
                level.maximum(),
                level.dailyDemand(),
                e.occurredAt());
    }
}
