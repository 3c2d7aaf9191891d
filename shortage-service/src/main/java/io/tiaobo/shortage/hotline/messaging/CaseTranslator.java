package io.tiaobo.shortage.hotline.messaging;

import io.tiaobo.contracts.shortage.v1.CaseEscalatedV1;
import io.tiaobo.contracts.shortage.v1.CaseOpenedV1;
import io.tiaobo.contracts.shortage.v1.CaseProgressedV1;
import io.tiaobo.contracts.shortage.v1.CauseConfirmedV1;
import io.tiaobo.contracts.shortage.v1.ShortageMessage;
import io.tiaobo.contracts.shortage.v1.SitePressedV1;
import io.tiaobo.shortage.hotline.domain.CaseItem;
import io.tiaobo.shortage.hotline.domain.CaseState;
import io.tiaobo.shortage.hotline.domain.ConfirmedCause;
import io.tiaobo.shortage.hotline.event.CallbackMade;
import io.tiaobo.shortage.hotline.event.CaseClosed;
import io.tiaobo.shortage.hotline.event.CaseOpened;
import io.tiaobo.shortage.hotline.event.CaseReopened;
import io.tiaobo.shortage.hotline.event.CaseResolved;
import io.tiaobo.shortage.hotline.event.ClockPassed;
import io.tiaobo.shortage.hotline.event.CoordinationStarted;
import io.tiaobo.shortage.hotline.event.HotlineEvent;
import io.tiaobo.shortage.hotline.event.SitePressed;
import io.tiaobo.shortage.hotline.event.VerificationStarted;
import java.util.ArrayList;
import java.util.List;

/** The milestones of a case. Work order, caller, officers, notes and what was said stay here. */
public final class CaseTranslator {
    private CaseTranslator() {}

    /** The messages of a fact; most have none. */
    public static List<ShortageMessage> translate(HotlineEvent event) {
        if (event instanceof CaseOpened e) {
            return List.of(new CaseOpenedV1(
                    e.caseId(),
                    e.intake().siteCode(),
                    e.intake().items().stream().map(CaseItem::drugCode).toList(),
                    e.intake().wanted().name(),
                    !e.earlierCases().isEmpty(),
                    e.occurredAt()));
        } else if (event instanceof CoordinationStarted e) {
            return coordinating(e);
        } else if (event instanceof ClockPassed e) {
            return List.of(new CaseEscalatedV1(e.caseId(), e.clock().name(), e.dueAt(), e.occurredAt()));
        } else if (event instanceof SitePressed e) {
            return List.of(
                    new SitePressedV1(e.caseId(), e.transferId(), e.leg(), e.step(), e.siteCode(), e.occurredAt()));
        } else if (event instanceof VerificationStarted || event instanceof CaseReopened) {
            return progressed(event, CaseState.VERIFYING);
        } else if (event instanceof CaseResolved) {
            return progressed(event, CaseState.RESOLVED);
        } else if (event instanceof CallbackMade) {
            return progressed(event, CaseState.CALLBACK);
        } else if (event instanceof CaseClosed) {
            return progressed(event, CaseState.CLOSED);
        }
        return List.of();
    }

    private static List<ShortageMessage> coordinating(CoordinationStarted e) {
        List<ShortageMessage> messages = new ArrayList<>(progressed(e, CaseState.COORDINATING));
        for (ConfirmedCause confirmed : e.causes()) {
            messages.add(new CauseConfirmedV1(
                    e.caseId(),
                    e.siteCode(),
                    confirmed.drugCode(),
                    confirmed.causes().stream().map(Enum::name).toList(),
                    e.occurredAt()));
        }
        return messages;
    }

    private static List<ShortageMessage> progressed(HotlineEvent event, CaseState state) {
        return List.of(new CaseProgressedV1(event.caseId(), state.name(), event.occurredAt()));
    }
}
