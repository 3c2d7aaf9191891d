package io.tiaobo.inventory.stock.domain;

import io.tiaobo.runtime.domain.BusinessDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The lots of one stock item, also the empty ones: a lot keeps its expiry date for ever. Immutable. */
record Lots(SortedMap<String, Lot> byNumber) {
    static final Lots NONE = new Lots(new TreeMap<>());

    Lots with(List<LotChange> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        SortedMap<String, Lot> next = new TreeMap<>(byNumber);
        for (LotChange change : changes) {
            Lot before = next.getOrDefault(change.lot(), Lot.empty(change.lot(), change.expiry()));
            next.put(change.lot(), before.with(change));
        }
        return new Lots(next);
    }

    Lots withoutUseOf(List<LotUnits> lots) {
        SortedMap<String, Lot> next = new TreeMap<>(byNumber);
        lots.forEach(lot -> next.computeIfPresent(lot.lot(), (number, before) -> before.outOfUse()));
        return new Lots(next);
    }

    Optional<Lot> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    Collection<Lot> all() {
        return byNumber.values();
    }

    /** Whether the lot is known with another expiry than the one said. */
    boolean contradict(LotUnits said) {
        return find(said.lot())
                .filter(known -> !Objects.equals(known.expiry(), said.expiry()))
                .isPresent();
    }

    /** One lot, one date: of two dates for the same lot the earlier one is the safe one. */
    @Nullable LocalDate safeExpiry(String number, @Nullable LocalDate said) {
        Lot known = byNumber.get(number);
        if (known == null) {
            return said;
        }
        LocalDate recorded = known.expiry();
        if (recorded == null || said == null) {
            return recorded == null ? said : recorded;
        }
        return said.isBefore(recorded) ? said : recorded;
    }

    /** Units that may be given away on a day, whether or not a lot was taken out of use since. */
    long availableOn(LocalDate day) {
        return sum(lot -> BusinessDate.isUsable(lot.expiry(), day) ? lot.available() : 0);
    }

    /** Lots with stock whose last usable day is over and that are still in use, earliest first. */
    List<Lot> overdue(LocalDate today) {
        return all().stream()
                .filter(lot -> !lot.expired() && lot.onHand() > 0 && !BusinessDate.isUsable(lot.expiry(), today))
                .sorted(Comparator.comparing(Lot::expiry, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    @Nullable LocalDate earliestExpiry() {
        return all().stream()
                .filter(lot -> lot.onHand() > 0)
                .map(Lot::expiry)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    long sum(ToLongFunction<Lot> count) {
        return all().stream().mapToLong(count).sum();
    }
}
