package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * A step was not done in time; the bureau sees it (S1-32).
 *
 * @param transferId transfer
 * @param leg number of the leg, from 1; 0 for the whole transfer
 * @param siteCode receiving site
 * @param drugCode drug
 * @param step which step
 * @param responsibleSite site whose turn it is
 * @param dueAt when it was due, UTC
 * @param overdueAt when it was noticed, UTC
 */
@EventType(name = "step-overdue")
public record StepOverdue(
        String transferId,
        int leg,
        String siteCode,
        String drugCode,
        Step step,
        String responsibleSite,
        Instant dueAt,
        Instant overdueAt)
        implements TransferEvent {}
