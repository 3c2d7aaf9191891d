package io.tiaobo.shortage.waitinglist.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * Units are there for the queue while somebody waits for them.
 *
 * @param listId {@code W/<site>/<group>}
 * @param siteCode site
 * @param drugCode product
 * @param source arrival id, or the look at the shelf
 * @param quantity units
 * @param shelfVersion stock event up to which a look at the shelf counted; -1 for an arrival
 * @param occurredAt when, UTC
 */
@EventType(name = "stock-set-aside")
public record StockSetAside(
        String listId,
        String siteCode,
        String drugCode,
        String source,
        long quantity,
        long shelfVersion,
        Instant occurredAt)
        implements WaitingListEvent {}
