package io.tiaobo.inventory.stock.messaging;

import io.tiaobo.contracts.inventory.v1.DispenseRefusedV1;
import io.tiaobo.contracts.inventory.v1.StockAdjustedV1;
import io.tiaobo.contracts.inventory.v1.StockDispensedV1;
import io.tiaobo.contracts.inventory.v1.StockExpiredV1;
import io.tiaobo.contracts.inventory.v1.StockHeldV1;
import io.tiaobo.contracts.inventory.v1.StockHoldReleasedV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.contracts.inventory.v1.StockWrittenOffV1;
import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.event.DispenseRefused;
import io.tiaobo.inventory.stock.event.StockAdjusted;
import io.tiaobo.inventory.stock.event.StockDispensed;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.StockExpired;
import io.tiaobo.inventory.stock.event.StockHeld;
import io.tiaobo.inventory.stock.event.StockHoldReleased;
import io.tiaobo.inventory.stock.event.StockReceived;
import io.tiaobo.inventory.stock.event.StockWrittenOff;
import org.jspecify.annotations.Nullable;

/** Stock events as published movements; the published language changes by itself, never with a refactoring. */
final class Movements {
    private Movements() {}

    /** The movement of an event; null for events that only change what others see in the level. */
    static @Nullable StockMovement of(StockEvent event) {
        StockMovement onShelf = onShelf(event);
        return onShelf != null ? onShelf : TransferMovements.of(event);
    }

    private static @Nullable StockMovement onShelf(StockEvent event) {
        String site = event.id().siteCode();
        String drug = event.id().drugCode();
        if (event instanceof StockReceived e) {
            return new StockReceivedV1(
                    site, drug, e.source(), Lots.in(e.changes()), Lots.onHand(e.changes()), e.occurredAt());
        }
        if (event instanceof StockDispensed e) {
            return new StockDispensedV1(site, drug, Lots.out(e.changes()), -Lots.onHand(e.changes()), e.occurredAt());
        }
        if (event instanceof DispenseRefused e) {
            return new DispenseRefusedV1(site, drug, e.requested(), e.usable(), e.occurredAt());
        }
        if (event instanceof StockAdjusted e) {
            return new StockAdjustedV1(
                    site, drug, e.reason(), Lots.in(e.changes()), Lots.onHand(e.changes()), e.occurredAt());
        }
        if (event instanceof StockWrittenOff e) {
            return new StockWrittenOffV1(
                    site, drug, e.reason(), Lots.out(e.changes()), -Lots.onHand(e.changes()), e.occurredAt());
        }
        if (event instanceof StockExpired e) {
            return new StockExpiredV1(site, drug, Lots.of(e.lots()), e.occurredAt());
        }
        return onHold(event.id(), event);
    }

    private static @Nullable StockMovement onHold(StockItemId id, StockEvent event) {
        if (event instanceof StockHeld e) {
            LotChange change = e.changes().get(0);
            return new StockHeldV1(
                    id.siteCode(), id.drugCode(), change.lot(), change.held(), e.reason(), e.occurredAt());
        }
        if (event instanceof StockHoldReleased e) {
            LotChange change = e.changes().get(0);
            return new StockHoldReleasedV1(id.siteCode(), id.drugCode(), change.lot(), -change.held(), e.occurredAt());
        }
        return null;
    }
}
