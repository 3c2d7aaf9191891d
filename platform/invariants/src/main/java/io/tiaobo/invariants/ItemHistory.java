package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was published about one stock item, by the number of the event that led to it. */
final class ItemHistory {
    private final String name;
    private final String drug;
    private final TreeMap<Long, Step> steps = new TreeMap<>();
    private final Findings doubled = new Findings();
    private long returnsOrdered;

    /** One event of the item: what moved and the level it led to. Either may be missing. */
    private static final class Step {
        private @Nullable StockMovement movement;
        private @Nullable Level level;
    }

    ItemHistory(String name, String drug) {
        this.name = name;
        this.drug = drug;
    }

    String drug() {
        return drug;
    }

    void add(long number, StockMovement movement) {
        Step step = step(number);
        if (step.movement != null) {
            doubled.add("I11", name, "two movements with number " + number);
        }
        step.movement = movement;
    }

    void add(long number, StockLevelV1 level) {
        Step step = step(number);
        if (step.level != null) {
            doubled.add("I11", name, "two levels with number " + number);
        }
        if (level.version() != number) {
            doubled.add("I4", name, "level " + level.version() + " of event " + number);
        }
        step.level = Level.of(level);
    }

    /** The transfer told this item, as a receiver, to expect fewer units; the item itself says so only in its level. */
    void mayExpectLess(long units) {
        returnsOrdered += units;
    }

    private Step step(long number) {
        Step step = steps.get(number);
        if (step == null) {
            step = new Step();
            steps.put(number, step);
        }
        return step;
    }

    /** Replays the movements and compares every level with the replay. */
    void replay(Findings findings) {
        doubled.list().forEach(found -> findings.add(found.id(), found.subject(), found.text()));
        Shelf shelf = new Shelf(name);
        long lastLevel = -1;
        for (Map.Entry<Long, Step> entry : steps.entrySet()) {
            long number = entry.getKey();
            Step step = entry.getValue();
            StockMovement movement = step.movement;
            Level level = step.level;
            if (movement != null) {
                shelf.apply(movement, findings);
            }
            if (level != null) {
                boolean exact = movement != null && lastLevel == number - 1;
                shelf.compare(number, level, exact, findings);
                lastLevel = number;
            }
        }
        if (shelf.expectedLess() > returnsOrdered) {
            findings.add(
                    "I6", name, shelf.expectedLess() + " units no longer expected, " + returnsOrdered + " sent back");
        }
    }

    /** Every version up to the last was published; the last event's level may be under way. */
    void checkVersions(Findings findings) {
        long expected = 0;
        for (Map.Entry<Long, Step> entry : steps.entrySet()) {
            long number = entry.getKey();
            if (number != expected) {
                findings.add("I12", name, "after " + (expected - 1) + " comes " + number);
                return;
            }
            if (entry.getValue().level == null && number < steps.lastKey()) {
                findings.add("I12", name, "no level " + number);
            }
            expected++;
        }
    }

    void checkLastLevel(Findings findings) {
        if (!steps.isEmpty() && steps.lastEntry().getValue().level == null) {
            findings.add("I10", name, "no level follows movement " + steps.lastKey());
        }
    }

    /** Units on the shelf: the last published level and what moved after it. */
    long onHand() {
        long moved = 0;
        for (Step step : steps.descendingMap().values()) {
            Level level = step.level;
            if (level != null) {
                return level.onHand() + moved;
            }
            StockMovement movement = step.movement;
            if (movement != null) {
                moved += Effect.onHand(movement);
            }
        }
        return moved;
    }
}
