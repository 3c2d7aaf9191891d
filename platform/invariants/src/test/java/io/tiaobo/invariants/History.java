package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.LotQuantity;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.shortage.v1.ShortageMessage;
import io.tiaobo.contracts.transfer.v1.TransferMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A published history under construction: it numbers the events and counts the levels itself. */
final class History {
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final LocalDate EXPIRY = LocalDate.parse("2027-06-30");

    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private List<Published> messages = new ArrayList<>();

    static List<LotQuantity> lot(String number, long quantity) {
        return List.of(new LotQuantity(number, EXPIRY, quantity));
    }

    /** A movement with the differences of on hand, reserved, on hold and on the way that its level shows. */
    History moved(StockMovement movement, long onHand, long reserved, long onHold, long inTransit) {
        String key = movement.siteCode() + "/" + movement.drugCode();
        long number = next("stock " + key);
        String id = "m-" + key + "-" + number;
        messages.add(new Published(id, "inventory", key, number, NOW, movement));
        level(movement.siteCode(), movement.drugCode(), id + "#2", number, new long[] {
            onHand, reserved, onHold, inTransit
        });
        return this;
    }

    /** An event that only its level tells. */
    History silently(String site, String drug, long inTransit) {
        String key = site + "/" + drug;
        long number = next("stock " + key);
        level(site, drug, "s-" + key + "-" + number, number, new long[] {0, 0, 0, inTransit});
        return this;
    }

    private void level(String site, String drug, String id, long number, long[] by) {
        String key = site + "/" + drug;
        Level old = levels.getOrDefault(key, new Level(0, 0, 0, 0, 0));
        Level level = new Level(
                old.onHand() + by[0], old.reserved() + by[1], old.onHold() + by[2], 0, old.inTransit() + by[3]);
        levels.put(key, level);
        long usable = level.onHand() - level.reserved() - level.onHold();
        StockLevelV1 data = new StockLevelV1(
                site,
                drug,
                number,
                level.onHand(),
                level.reserved(),
                level.onHold(),
                usable,
                level.inTransit(),
                0,
                0,
                BigDecimal.ONE,
                null,
                NOW);
        messages.add(new Published(id, "inventory", key, number, NOW, data));
    }

    History told(TransferMessage fact) {
        return said("transfer", fact.transferId(), fact);
    }

    History told(String item, ShortageMessage fact) {
        return said("shortage", item, fact);
    }

    /** An order to inventory; it has a number of the transfer's own events. */
    History ordered(String transferId, String item, Object order) {
        long number = next("transfer " + transferId);
        messages.add(new Published("o-" + transferId + "-" + number, "transfer", item, number, NOW, order));
        return this;
    }

    private History said(String source, String key, Object fact) {
        long number = next(source + " " + key);
        messages.add(new Published(source + "-" + key + "-" + number, source, key, number, NOW, fact));
        return this;
    }

    private long next(String aggregate) {
        long number = numbers.getOrDefault(aggregate, 0L);
        numbers.put(aggregate, number + 1);
        return number;
    }

    /** Leaves out what matches; fails if nothing does. */
    History without(Predicate<Object> data) {
        int before = messages.size();
        messages.removeIf(message -> data.test(message.data()));
        if (messages.size() == before) {
            throw new IllegalArgumentException("nothing to leave out");
        }
        return this;
    }

    /** Replaces the data of the one message of a kind. */
    <T> History instead(Class<T> kind, UnaryOperator<T> other) {
        long replaced = messages.stream().filter(m -> kind.isInstance(m.data())).count();
        if (replaced != 1) {
            throw new IllegalArgumentException(replaced + " of " + kind.getSimpleName());
        }
        messages = new ArrayList<>(messages.stream()
                .map(m -> kind.isInstance(m.data()) ? with(m, m.id(), other.apply(kind.cast(m.data()))) : m)
                .toList());
        return this;
    }

    /** Says the one message of a kind again: as another message, one number later. */
    History again(Class<?> kind) {
        Published first = messages.stream()
                .filter(m -> kind.isInstance(m.data()))
                .findFirst()
                .orElseThrow();
        messages.add(
                new Published("again-" + first.id(), first.source(), first.key(), 1000, first.time(), first.data()));
        return this;
    }

    static Published with(Published m, String id, Object data) {
        return new Published(id, m.source(), m.key(), m.sequence(), m.time(), data);
    }

    List<Published> messages() {
        return messages;
    }

    HistoryAudit audit(Feed feed) {
        HistoryAudit audit = new HistoryAudit(feed);
        messages.forEach(audit::accept);
        return audit;
    }
}
