package io.tiaobo.shortage.waitinglist.messaging;

import io.tiaobo.contracts.shortage.v1.PatientRegisteredV1;
import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.contracts.shortage.v1.PatientWithdrawnV1;
import io.tiaobo.contracts.shortage.v1.ShortageMessage;
import io.tiaobo.shortage.waitinglist.event.PatientRegistered;
import io.tiaobo.shortage.waitinglist.event.PatientServed;
import io.tiaobo.shortage.waitinglist.event.PatientWithdrawn;
import io.tiaobo.shortage.waitinglist.event.WaitingListEvent;
import java.util.Optional;

/** Turns facts about waiting lists into published messages, pseudonymous as they are. */
public final class WaitingListTranslator {
    private WaitingListTranslator() {}

    /** The message of a fact; empty for what is nobody else's business. */
    public static Optional<ShortageMessage> translate(WaitingListEvent event) {
        if (event instanceof PatientRegistered e) {
            return Optional.of(new PatientRegisteredV1(
                    e.entryId(),
                    e.siteCode(),
                    e.drugCode(),
                    e.substitutes(),
                    e.quantity(),
                    e.daysLeft(),
                    e.expectedOn(),
                    e.occurredAt()));
        }
        if (event instanceof PatientServed e) {
            return Optional.of(
                    new PatientServedV1(e.entryId(), e.siteCode(), e.drugCode(), e.quantity(), e.occurredAt()));
        }
        if (event instanceof PatientWithdrawn e) {
            return Optional.of(new PatientWithdrawnV1(e.entryId(), e.siteCode(), e.drugCode(), e.occurredAt()));
        }
        return Optional.empty();
    }
}
