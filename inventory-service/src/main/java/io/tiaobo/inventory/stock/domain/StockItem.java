package io.tiaobo.inventory.stock.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

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
import io.tiaobo.inventory.stock.command.WriteOffStock;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.StockItemConfigured;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.domain.Snapshotted;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One drug at one site: its lots, promises, goods on their way and limits. Nothing is ever negative and nothing is
 * promised twice. Each command first takes lots past their last usable day out of use, then one of the rule classes of
 * this package decides; the level after each step travels in the event.
 */
public class StockItem implements Snapshotted<StockSnapshot> {
    @AggregateIdentifier
    private @Nullable StockItemId id;

    private StockState state = StockState.NEW;

    private final Consumer<StockEvent> recorder;

    StockItem() {
        this(AggregateLifecycle::apply);
    }

    /** Records events elsewhere than in the store; it must hand them to {@link #on}, as the store does. */
    StockItem(Consumer<StockEvent> recorder) {
        this.recorder = recorder;
    }

    StockState state() {
        return state;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ConfigureStockItem c) {
        return carryOut(c.id(), c.occurredAt(), draft -> configure(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ReceiveStock c) {
        return carryOut(c.id(), c.occurredAt(), draft -> Receiving.decide(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(DispenseStock c) {
        return carryOut(c.id(), c.occurredAt(), draft -> Dispensing.decide(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(RecordUnmetDemand c) {
        return carryOut(c.id(), c.occurredAt(), draft -> Dispensing.unmet(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(CountStock c) {
        return carryOut(c.id(), c.occurredAt(), draft -> Stocktaking.count(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(AdjustStock c) {
        return carryOut(c.id(), c.occurredAt(), draft -> Counting.adjust(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(WriteOffStock c) {
        return carryOut(c.id(), c.occurredAt(), draft -> Counting.writeOff(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(HoldStock c) {
        return carryOut(c.id(), c.occurredAt(), draft -> Holding.hold(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ReleaseHold c) {
        return carryOut(c.id(), c.occurredAt(), draft -> Holding.release(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(MarkExpired c) {
        return carryOut(c.id(), BusinessDate.startOf(c.today()), draft -> Decision.accept());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ReserveStock c) {
        return carryOut(c.id(), c.now(), draft -> Promising.reserve(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ReleaseReservation c) {
        return carryOut(
                c.id(), c.now(), draft -> Promising.end(draft, c.reservationId(), "RELEASED", c.reason(), c.now()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ExpireReservation c) {
        return carryOut(
                c.id(),
                c.now(),
                draft -> Promising.end(draft, c.reservationId(), "EXPIRED", "NOT_DISPATCHED_IN_TIME", c.now()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(DispatchReserved c) {
        return carryOut(c.id(), c.occurredAt(), draft -> Forwarding.dispatch(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ExpectTransfer c) {
        return carryOut(c.id(), c.occurredAt(), draft -> Arriving.expect(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ReceiveTransfer c) {
        return carryOut(c.id(), c.occurredAt(), draft -> Arriving.receive(draft, c));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(ReturnTransfer c) {
        return carryOut(
                c.id(),
                c.occurredAt(),
                draft -> c.atDonor() ? Forwarding.takeBack(draft, c) : Arriving.expectLess(draft, c));
    }

    private Decision carryOut(StockItemId item, Instant at, Function<Draft, Decision> rule) {
        Draft draft = new Draft(item, state);
        Expiring.settle(draft, at);
        Decision decision = rule.apply(draft);
        draft.events().forEach(recorder);
        return decision;
    }

    private static Decision configure(Draft draft, ConfigureStockItem c) {
        if (c.minimum() > c.maximum()) {
            return Decision.refuse(
                    "MINIMUM_ABOVE_MAXIMUM",
                    Map.of("minimum", String.valueOf(c.minimum()), "maximum", String.valueOf(c.maximum())));
        }
        Settings settings = new Settings(c.minimum(), c.maximum(), c.dailyDemand());
        if (!draft.state().settings().same(settings)) {
            StockState next = draft.state().with(settings);
            draft.add(new StockItemConfigured(
                    c.id(), c.minimum(), c.maximum(), c.dailyDemand(), c.occurredAt(), next.level()));
        }
        return Decision.accept();
    }

    @EventSourcingHandler
    void on(StockEvent event) {
        id = event.id();
        state = state.with(event);
    }

    @Override
    public StockSnapshot snapshot() {
        return new StockSnapshot(Objects.requireNonNull(id, "a stock item begins with an event"), state);
    }

    @Override
    public void restore(StockSnapshot snapshot) {
        id = snapshot.id();
        state = snapshot.state();
    }
}
