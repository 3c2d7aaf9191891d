package io.tiaobo.invariants.calls;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A stock item that does one thing after the other. Immutable.
 *
 * @param free units neither promised nor gone
 * @param held open promises and their units
 * @param used promises that were ever made
 */
record ItemModel(long free, Map<String, Long> held, Set<String> used) {
    /** What the model answers, and what it is then. */
    record Answer(Outcome outcome, long units, ItemModel next) {}

    static ItemModel with(long free) {
        return new ItemModel(free, Map.of(), Set.of());
    }

    Answer answer(Action action) {
        return switch (action.kind()) {
            case RESERVE -> reserve(action);
            case RELEASE -> new Answer(Outcome.DONE, 0, without(action.reservation(), 0));
            case DISPATCH -> dispatch(action);
            case RECEIVE -> new Answer(Outcome.DONE, 0, new ItemModel(free + action.quantity(), held, used));
            case DISPENSE -> dispense(action);
        };
    }

    private Answer reserve(Action action) {
        long granted = Math.min(action.quantity(), free - action.keep());
        if (granted < 1 || used.contains(action.reservation())) {
            return refused();
        }
        Map<String, Long> nextHeld = new HashMap<>(held);
        nextHeld.put(action.reservation(), granted);
        Set<String> nextUsed = new HashSet<>(used);
        nextUsed.add(action.reservation());
        return new Answer(Outcome.DONE, granted, new ItemModel(free - granted, nextHeld, nextUsed));
    }

    private Answer dispatch(Action action) {
        Long promised = held.get(action.reservation());
        return promised == null || promised < action.quantity()
                ? refused()
                : new Answer(Outcome.DONE, 0, without(action.reservation(), action.quantity()));
    }

    private Answer dispense(Action action) {
        return action.quantity() > free
                ? refused()
                : new Answer(Outcome.DONE, 0, new ItemModel(free - action.quantity(), held, used));
    }

    private Answer refused() {
        return new Answer(Outcome.REFUSED, 0, this);
    }

    private ItemModel without(String reservation, long gone) {
        Long promised = held.get(reservation);
        if (promised == null) {
            return this;
        }
        Map<String, Long> next = new HashMap<>(held);
        next.remove(reservation);
        return new ItemModel(free + promised - gone, next, used);
    }
}
