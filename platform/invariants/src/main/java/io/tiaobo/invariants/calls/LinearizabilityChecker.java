package io.tiaobo.invariants.calls;

import io.tiaobo.invariants.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * I14: the answers of each stock item have a sequential explanation that respects who returned before whom called; I15: an
 * action that was repeated with its id got one answer and counts once. Items do not share anything, so each is searched alone.
 */
public final class LinearizabilityChecker {
    private final Map<String, Long> freeAtFirst;

    /** Checks against items that begin with these units, {@code site/drug} to dispensing units; others begin with none. */
    public LinearizabilityChecker(Map<String, Long> freeAtFirst) {
        this.freeAtFirst = Map.copyOf(freeAtFirst);
    }

    /**
     * What cannot be explained; empty when everything can.
     *
     * @throws IllegalStateException if so much ran at once that the search gives up
     */
    public List<Violation> check(Collection<Call> calls) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Map<String, Call>> callsByItem = new TreeMap<>();
        for (Call call : calls) {
            Map<String, Call> ofItem = callsByItem.computeIfAbsent(call.action().item(), item -> new HashMap<>());
            Call before = ofItem.get(call.action().id());
            if (before != null && contradict(before, call)) {
                violations.add(new Violation("I15", call.action().id(), "two answers: " + before + " and " + call));
            }
            ofItem.put(call.action().id(), before == null ? call : together(before, call));
        }
        callsByItem.forEach((item, ofItem) -> {
            ItemModel first = ItemModel.with(freeAtFirst.getOrDefault(item, 0L));
            OrderSearch search = new OrderSearch(first, ofItem.values());
            if (!search.succeeds()) {
                violations.add(
                        new Violation("I14", item, "no order explains the answers; stuck at " + search.stuckAt()));
            }
        });
        return List.copyOf(violations);
    }

    private static boolean contradict(Call one, Call other) {
        boolean bothKnown = one.outcome() != Outcome.UNKNOWN && other.outcome() != Outcome.UNKNOWN;
        return !one.action().equals(other.action())
                || bothKnown && (one.outcome() != other.outcome() || one.units() != other.units());
    }

    /** The effect came after the first call and before the first answer. */
    private static Call together(Call one, Call other) {
        Call answered = one.returnedAt() <= other.returnedAt() ? one : other;
        return new Call(
                one.action(),
                Math.min(one.calledAt(), other.calledAt()),
                answered.returnedAt(),
                answered.outcome(),
                answered.units());
    }
}
