package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import java.time.Instant;
import java.util.List;

/**
 * The donor's stock is promised to a leg.
 *
 * @param ref leg
 * @param lots what is promised
 * @param quantity units promised, at most what was asked
 * @param usableAfter donor's usable units after the promise
 * @param keepStock units the donor must keep
 * @param travelMinutes road time to the receiver
 * @param urgency class of the need
 * @param answerBy the donor must answer by then, UTC
 * @param reservedAt when, UTC
 */
@EventType(name = "leg-reserved")
public record LegReserved(
        LegRef ref,
        List<Lot> lots,
        long quantity,
        long usableAfter,
        long keepStock,
        int travelMinutes,
        Urgency urgency,
        Instant answerBy,
        Instant reservedAt)
        implements LegEvent {}
