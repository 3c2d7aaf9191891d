package io.tiaobo.transfer.supervision.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the bureau has to look at.
 *
 * @param id task
 * @param kind {@code PURCHASE_SUGGESTION}, {@code OVERDUE} or {@code DISCREPANCY}
 * @param transferId transfer
 * @param leg number of the leg, from 1; 0 for the whole transfer
 * @param step overdue step; null for other kinds
 * @param siteCode site it is about
 * @param drugCode drug
 * @param textZh what is the matter, in Chinese
 * @param textEn what is the matter, in English
 * @param openedAt when, UTC
 * @param closedAt when, UTC; null while open
 * @param closedBy opaque reference of who closed it; null while open
 * @param note what was done; null if nothing was noted
 */
public record BureauTask(
        long id,
        String kind,
        String transferId,
        int leg,
        @Nullable String step,
        String siteCode,
        String drugCode,
        String textZh,
        String textEn,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String note) {}
