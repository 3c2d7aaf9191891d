package io.tiaobo.transfer.transfer.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One leg as it stands. Quantities are dispensing units, instants UTC.
 *
 * @param leg number of the leg, from 1
 * @param donorSite donor
 * @param state as in the state machine of legs
 * @param asked units asked for
 * @param reserved units inventory promised
 * @param approved units the donor promised
 * @param dispatched units that left
 * @param accepted units on the receiver's shelf
 * @param rejected units unfit
 * @param lost units lost on the way
 * @param over units above the dispatch
 * @param returned units back with the donor
 * @param keepStock units the donor keeps
 * @param travelMinutes road time
 * @param lots JSON of the lots promised or sent; null before
 * @param approvedBy {@code RULE} or an opaque reference; null before
 * @param promisedAt promised arrival; null before
 * @param dispatchedAt when it left; null before
 * @param step whose clock runs; null at the end
 * @param dueAt when that step is due; null at the end
 * @param reason code of the end's reason; null or empty if none
 * @param endedAt end; null while open
 */
public record LegRow(
        int leg,
        String donorSite,
        String state,
        long asked,
        long reserved,
        long approved,
        long dispatched,
        long accepted,
        long rejected,
        long lost,
        long over,
        long returned,
        long keepStock,
        int travelMinutes,
        @Nullable String lots,
        @Nullable String approvedBy,
        @Nullable Instant promisedAt,
        @Nullable Instant dispatchedAt,
        @Nullable String step,
        @Nullable Instant dueAt,
        @Nullable String reason,
        @Nullable Instant endedAt) {}
