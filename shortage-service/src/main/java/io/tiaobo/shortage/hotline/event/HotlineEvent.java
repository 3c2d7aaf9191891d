package io.tiaobo.shortage.hotline.event;

import java.time.Instant;

/** A fact about one hotline case. */
public sealed interface HotlineEvent
        permits CaseOpened,
                CallerContacted,
                VerificationStarted,
                CausesFound,
                CauseOverruled,
                SiteAsked,
                SiteAnswered,
                CoordinationStarted,
                ItemLinked,
                ItemSolved,
                PolicyAnswered,
                CaseResolved,
                SitePressed,
                CallbackMade,
                CaseClosed,
                CaseReopened,
                ClockReminded,
                ClockPassed {
    /** The case, {@code C/<uuid>}. */
    String caseId();

    /** When it happened, UTC. */
    Instant occurredAt();
}
