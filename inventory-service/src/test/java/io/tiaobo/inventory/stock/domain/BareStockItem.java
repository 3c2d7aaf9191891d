package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.command.AdjustStock;
import io.tiaobo.inventory.stock.command.ConfigureStockItem;
import io.tiaobo.inventory.stock.command.CountStock;
import io.tiaobo.inventory.stock.command.DispatchReserved;
import io.tiaobo.inventory.stock.command.DispenseStock;
import io.tiaobo.inventory.stock.command.ExpectTransfer;
import io.tiaobo.inventory.stock.command.ExpireReservation;
import io.tiaobo.inventory.stock.command.HoldStock;
import io.tiaobo.inventory.stock.command.MarkExpired;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.command.ReceiveTransfer;
import io.tiaobo.inventory.stock.command.RecordUnmetDemand;
import io.tiaobo.inventory.stock.command.ReleaseHold;
import io.tiaobo.inventory.stock.command.ReleaseReservation;
import io.tiaobo.inventory.stock.command.ReserveStock;
import io.tiaobo.inventory.stock.command.ReturnTransfer;
import io.tiaobo.inventory.stock.command.StockCommand;
import io.tiaobo.inventory.stock.command.WriteOffStock;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.runtime.domain.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A stock item without an event store: thousands of commands a second. */
final class BareStockItem {
    private final List<StockEvent> recorded = new ArrayList<>();
    private final StockItem item;

    BareStockItem() {
        Consumer<StockEvent> recorder = this::record;
        item = new StockItem(recorder);
    }

    /** One that goes on from a snapshot. */
    static BareStockItem of(StockSnapshot snapshot) {
        BareStockItem bare = new BareStockItem();
        bare.item.restore(snapshot);
        return bare;
    }

    StockSnapshot snapshot() {
        return item.snapshot();
    }

    private void record(StockEvent event) {
        recorded.add(event);
        item.on(event);
    }

    StockState state() {
        return item.state();
    }

    /** The events of one command. */
    List<StockEvent> run(StockCommand command) {
        recorded.clear();
        dispatch(command);
        return List.copyOf(recorded);
    }

    private Decision dispatch(StockCommand command) {
        if (command instanceof ConfigureStockItem c) {
            return item.handle(c);
        }
        if (command instanceof ReceiveStock c) {
            return item.handle(c);
        }
        if (command instanceof DispenseStock c) {
            return item.handle(c);
        }
        if (command instanceof RecordUnmetDemand c) {
            return item.handle(c);
        }
        if (command instanceof CountStock c) {
            return item.handle(c);
        }
        if (command instanceof AdjustStock c) {
            return item.handle(c);
        }
        if (command instanceof WriteOffStock c) {
            return item.handle(c);
        }
        if (command instanceof HoldStock c) {
            return item.handle(c);
        }
        if (command instanceof ReleaseHold c) {
            return item.handle(c);
        }
        if (command instanceof MarkExpired c) {
            return item.handle(c);
        }
        if (command instanceof ReserveStock c) {
            return item.handle(c);
        }
        if (command instanceof ReleaseReservation c) {
            return item.handle(c);
        }
        if (command instanceof ExpireReservation c) {
            return item.handle(c);
        }
        if (command instanceof DispatchReserved c) {
            return item.handle(c);
        }
        if (command instanceof ExpectTransfer c) {
            return item.handle(c);
        }
        if (command instanceof ReceiveTransfer c) {
            return item.handle(c);
        }
        if (command instanceof ReturnTransfer c) {
            return item.handle(c);
        }
        throw new IllegalArgumentException("No handler for " + command);
    }
}
