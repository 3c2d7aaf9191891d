package io.tiaobo.shortage.hotline.command;

import java.time.Instant;

/** A command to one hotline case. */
public sealed interface HotlineCommand
        permits OpenCase,
                RecordContact,
                StartVerification,
                RecordFindings,
                OverruleCause,
                AskSite,
                AnswerEnquiry,
                StartCoordination,
                LinkItem,
                SolveItem,
                AnswerPolicy,
                PressSite,
                RecordCallback,
                ReopenCase,
                PassClock {
    /** The case, {@code C/<uuid>}. */
    String caseId();

    /** When, UTC. */
    Instant now();
}
