package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.Due;
import io.tiaobo.shortage.hotline.domain.Intake;
import java.time.Instant;
import java.util.List;

/**
 * A citizen called (S1-10).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param intake what was taken down
 * @param clocks the clocks that run from now
 * @param earlierCases cases of the same caller in the last year; found by a keyed hash that is no part of any event (S1-43)
 * @param occurredAt when, UTC
 */
@EventType(name = "case-opened")
public record CaseOpened(String caseId, Intake intake, List<Due> clocks, List<String> earlierCases, Instant occurredAt)
        implements HotlineEvent {}
