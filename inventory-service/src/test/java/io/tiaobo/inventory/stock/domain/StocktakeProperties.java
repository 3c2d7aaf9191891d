package io.tiaobo.inventory.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.inventory.stock.command.CountStock;
import io.tiaobo.inventory.stock.event.StockCounted;
import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.testkit.Seeds;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Counting against a book that does not stand still. */
class StocktakeProperties {
    private static final int COUNTS = 2_000;

    @Test
    @DisplayName("S2-16: after a count the book is what was counted and what has moved since, whatever moved meanwhile")
    void movementsDuringACountNeverFalsifyIt(TestInfo test) {
        SplittableRandom random = Seeds.random(test);
        CommandGenerator commands = new CommandGenerator(random);
        int accepted = 0;
        int disturbed = 0;
        for (int i = 0; i < COUNTS; i++) {
            BareStockItem item = new BareStockItem();
            run(item, commands, random.nextInt(5, 25));
            Map<String, Long> booked = book(item);
            if (booked.isEmpty()) {
                continue;
            }
            Map<String, Long> counted = new TreeMap<>();
            booked.forEach((lot, units) -> counted.put(lot, Math.max(0, units + random.nextInt(-3, 4))));
            Map<String, Long> moved = run(item, commands, random.nextInt(8));

            List<StockEvent> events = item.run(count(item, booked, counted));

            if (events.stream().anyMatch(StockCounted.class::isInstance)) {
                accepted++;
                disturbed += moved.values().stream().anyMatch(units -> units != 0) ? 1 : 0;
                Map<String, Long> now = book(item);
                counted.forEach((lot, units) ->
                        assertThat(now.getOrDefault(lot, 0L)).as(lot).isEqualTo(units + moved.getOrDefault(lot, 0L)));
            }
        }
        assertThat(accepted).isGreaterThan(COUNTS / 3);
        assertThat(disturbed).isGreaterThan(COUNTS / 10);
    }

    private static CountStock count(BareStockItem item, Map<String, Long> booked, Map<String, Long> counted) {
        List<LotCount> lots = counted.entrySet().stream()
                .map(lot -> new LotCount(
                        lot.getKey(),
                        item.state().lots().find(lot.getKey()).map(Lot::expiry).orElse(null),
                        booked.getOrDefault(lot.getKey(), 0L),
                        lot.getValue()))
                .toList();
        return new CountStock(StockScenario.ITEM, 0, false, lots, StockScenario.NOW);
    }

    /** What the commands moved, by lot. */
    private static Map<String, Long> run(BareStockItem item, CommandGenerator commands, int number) {
        Map<String, Long> moved = new TreeMap<>();
        Stream.generate(commands::next)
                .limit(number)
                .flatMap(command -> item.run(command).stream())
                .flatMap(event -> event.changes().stream())
                .forEach(change -> moved.merge(change.lot(), change.onHand(), Long::sum));
        return moved;
    }

    private static Map<String, Long> book(BareStockItem item) {
        Map<String, Long> book = new TreeMap<>();
        item.state().lots().all().stream()
                .filter(lot -> lot.onHand() > 0)
                .forEach(lot -> book.put(lot.number(), lot.onHand()));
        return book;
    }
}
