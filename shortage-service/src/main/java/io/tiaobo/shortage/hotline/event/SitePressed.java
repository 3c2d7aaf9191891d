package io.tiaobo.shortage.hotline.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.shortage.hotline.domain.Officer;
import java.time.Instant;

/**
 * The bureau pressed a site for a step of a transfer; it cannot move stock itself (S1-31, S1-32).
 *
 * @param caseId case, {@code C/<uuid>}
 * @param transferId transfer
 * @param leg leg, from 1; 0 for the whole transfer
 * @param step step that is waited for
 * @param siteCode site whose turn it is
 * @param officer who did it
 * @param occurredAt when, UTC
 */
@EventType(name = "site-pressed")
public record SitePressed(
        String caseId, String transferId, int leg, String step, String siteCode, Officer officer, Instant occurredAt)
        implements HotlineEvent {}
