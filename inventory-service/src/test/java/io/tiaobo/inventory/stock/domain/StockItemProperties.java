package io.tiaobo.inventory.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.inventory.stock.event.ReservationEnded;
import io.tiaobo.inventory.stock.event.StockAdjusted;
import io.tiaobo.inventory.stock.event.StockDispatched;
import io.tiaobo.inventory.stock.event.StockDispensed;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.StockExpired;
import io.tiaobo.inventory.stock.event.StockReceived;
import io.tiaobo.inventory.stock.event.StockReserved;
import io.tiaobo.inventory.stock.event.StockWrittenOff;
import io.tiaobo.inventory.stock.event.TransferStockReceived;
import io.tiaobo.inventory.stock.event.TransferStockReturned;
import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.testkit.Seeds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What holds after any sequence of commands (I2, I3, I5, I13), against books kept in plain maps beside the model. */
class StockItemProperties {
    private static final int SEQUENCES = 400;
    private static final int COMMANDS = 80;

    /** Books of the oracle: what came and went by lot, and every promise with what became of it. */
    private static final class Oracle {
        private final Map<String, Long> onHand = new TreeMap<>();
        private final Map<String, Long> promised = new HashMap<>();
        private final Set<String> ended = new HashSet<>();

        void follow(StockEvent event) {
            if (event instanceof StockReserved e) {
                assertThat(promised).doesNotContainKey(e.reservationId());
                assertThat(ended).doesNotContain(e.reservationId());
                promised.put(
                        e.reservationId(),
                        e.changes().stream().mapToLong(LotChange::reserved).sum());
            } else if (event instanceof ReservationEnded e) {
                shrink(e.reservationId(), e.quantity());
                assertThat(promised.getOrDefault(e.reservationId(), 0L)).isEqualTo(e.remaining());
            } else if (event instanceof StockDispatched e) {
                long sent = e.lots().stream().mapToLong(LotUnits::quantity).sum();
                shrink(e.reservationId(), sent + e.released());
                assertThat(promised).doesNotContainKey(e.reservationId());
            }
            if (moves(event)) {
                event.changes().forEach(change -> onHand.merge(change.lot(), change.onHand(), Long::sum));
            } else {
                assertThat(event.changes()).allMatch(change -> change.onHand() == 0);
            }
        }

        private static boolean moves(StockEvent event) {
            return event instanceof StockReceived
                    || event instanceof StockDispensed
                    || event instanceof StockAdjusted
                    || event instanceof StockWrittenOff
                    || event instanceof StockDispatched
                    || event instanceof TransferStockReceived
                    || event instanceof TransferStockReturned;
        }

        private void shrink(String id, long units) {
            assertThat(promised).containsKey(id);
            long left = promised.getOrDefault(id, 0L) - units;
            assertThat(left).isNotNegative();
            promised.put(id, left);
            if (left == 0) {
                promised.remove(id);
                assertThat(ended.add(id)).isTrue();
            }
        }
    }

    @Test
    void booksAddUpAfterAnySequenceOfCommands(TestInfo test) {
        SplittableRandom random = Seeds.random(test);
        Set<Class<?>> seen = new HashSet<>();
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            CommandGenerator commands = new CommandGenerator(random);
            Oracle oracle = new Oracle();
            BareStockItem item = new BareStockItem();
            StockState state = StockState.NEW;
            for (int i = 0; i < COMMANDS; i++) {
                for (StockEvent event : item.run(commands.next())) {
                    state = state.with(event);
                    oracle.follow(event);
                    seen.add(event.getClass());
                    check(state, event, oracle);
                }
                assertThat(state).isEqualTo(item.state());
            }
        }
        assertThat(seen).as("every kind of event was met").hasSize(StockEvent.class.getPermittedSubclasses().length);
    }

    private static void check(StockState state, StockEvent event, Oracle oracle) {
        StockLevel level = state.level();
        assertThat(event.after()).as(() -> "level in " + event).isEqualTo(level);
        assertThat(List.of(level.onHand(), level.reserved(), level.onHold(), level.usable(), level.inTransit()))
                .allMatch(units -> units >= 0);
        assertThat(level.usable() + level.reserved() + level.onHold()).isLessThanOrEqualTo(level.onHand());
        for (Lot lot : state.lots().all()) {
            assertThat(lot.onHand()).isEqualTo(oracle.onHand.getOrDefault(lot.number(), 0L));
        }
        assertThat(level.reserved())
                .isEqualTo(oracle.promised.values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        if (!(event instanceof StockExpired)) {
            state.lots()
                    .all()
                    .forEach(lot -> assertThat(lot.reserved())
                            .isEqualTo(state.reservations().open().values().stream()
                                    .mapToLong(promise -> promise.unitsOf(lot.number()))
                                    .sum()));
        }
    }

    /** What was written as a snapshot and read again is the same, and goes on in the same way (I4). */
    @Test
    void goesOnFromItsSnapshot(TestInfo test) {
        SplittableRandom random = Seeds.random(test);
        for (int sequence = 0; sequence < 50; sequence++) {
            CommandGenerator commands = new CommandGenerator(random);
            BareStockItem item = new BareStockItem();
            StockState replayed = StockState.NEW;
            for (int i = 0; i < COMMANDS; i++) {
                for (StockEvent event : item.run(commands.next())) {
                    replayed = replayed.with(event);
                }
                assertThat(item.state()).isEqualTo(replayed);
                if (!replayed.equals(StockState.NEW) && random.nextInt(8) == 0) {
                    String text = StrictJson.mapper().writeValueAsString(item.snapshot());
                    item = BareStockItem.of(StrictJson.mapper().readValue(text, StockSnapshot.class));
                    assertThat(item.state()).isEqualTo(replayed);
                    assertThat(item.state().reservations().open().keySet())
                            .as("oldest first")
                            .containsExactlyElementsOf(
                                    replayed.reservations().open().keySet());
                }
            }
        }
    }

    /** The same events give the same state again (I4). */
    @Test
    void replayGivesTheSameState(TestInfo test) {
        CommandGenerator commands = new CommandGenerator(Seeds.random(test));
        BareStockItem item = new BareStockItem();
        StockState replayed = StockState.NEW;
        for (int i = 0; i < 500; i++) {
            for (StockEvent event : item.run(commands.next())) {
                replayed = replayed.with(event);
            }
        }
        assertThat(replayed).isEqualTo(item.state());
        assertThat(replayed.level()).isEqualTo(item.state().level());
    }
}
