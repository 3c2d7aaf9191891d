package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.Callback;
import io.tiaobo.shortage.hotline.domain.Officer;
import java.time.Instant;

/**
 * Somebody who did not handle the case called the citizen (S1-39).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param officer who did it
 * @param callback what was heard
 * @param occurredAt when, UTC
 */
@EventType(name = "callback-made")
public record CallbackMade(String caseId, Officer officer, Callback callback, Instant occurredAt)
        implements HotlineEvent {}
