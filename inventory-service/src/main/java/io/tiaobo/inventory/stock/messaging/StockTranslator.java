package io.tiaobo.inventory.stock.messaging;

import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.runtime.kafka.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what happened and the level it led to. Every event is followed by a level, also when the level did not change, so
 * that versions arrive without gaps. Key = {@code site/drug}.
 */
public final class StockTranslator {
    private StockTranslator() {}

    /** The messages of an event: the movement, if it is one, then the level. */
    public static List<Outgoing> translate(StockEvent event, long version, Instant recordedAt) {
        String key = event.id().toString();
        List<Outgoing> messages = new ArrayList<>();
        StockMovement movement = Movements.of(event);
        if (movement != null) {
            messages.add(Outgoing.of(key, movement));
        }
        messages.add(Outgoing.of(key, level(event.id(), event.after(), version, recordedAt)));
        return messages;
    }

    private static StockLevelV1 level(StockItemId id, StockLevel level, long version, Instant asOf) {
        return new StockLevelV1(
                id.siteCode(),
                id.drugCode(),
                version,
                level.onHand(),
                level.reserved(),
                level.onHold(),
                level.usable(),
                level.inTransit(),
                level.minimum(),
                level.maximum(),
                level.dailyDemand(),
                level.earliestExpiry(),
                asOf);
    }
}
