package io.tiaobo.invariants.calls;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Searches for an order of the calls of one item in which a sequential item gives the same answers: Wing and Gong's depth-first
 * search, with the states already tried remembered. A call without an answer may take its place anywhere after it was made, or
 * nowhere.
 */
final class OrderSearch {
    private static final int STATES = 1_000_000;

    private final List<Call> calls;
    private final ItemModel first;
    private final Set<Position> tried = new HashSet<>();
    private int longest = -1;
    private Position furthest;

    /** Calls that took place, by index, and what the item is then. */
    private record Position(BitSet placed, ItemModel item) {}

    OrderSearch(ItemModel first, Collection<Call> calls) {
        this.first = first;
        this.calls =
                calls.stream().sorted(Comparator.comparingLong(Call::calledAt)).toList();
        this.furthest = new Position(new BitSet(), first);
    }

    boolean succeeds() {
        Deque<Position> open = new ArrayDeque<>();
        open.push(new Position(new BitSet(), first));
        while (!open.isEmpty()) {
            Position position = open.pop();
            remember(position);
            int from = position.placed().nextClearBit(0);
            long firstReturn = firstReturn(position.placed(), from);
            if (firstReturn == Long.MAX_VALUE) {
                return true; // what is left has no answer
            }
            for (int i = calls.size() - 1; i >= from; i--) {
                if (!position.placed().get(i) && calls.get(i).calledAt() < firstReturn) {
                    place(position, i, open);
                }
            }
        }
        return false;
    }

    /** When the first of the calls not yet placed returned; whatever was called later cannot come before it. */
    private long firstReturn(BitSet placed, int from) {
        long firstReturn = Long.MAX_VALUE;
        for (int i = from; i < calls.size() && calls.get(i).calledAt() < firstReturn; i++) {
            if (!placed.get(i)) {
                firstReturn = Math.min(firstReturn, calls.get(i).returnedAt());
            }
        }
        return firstReturn;
    }

    private void place(Position position, int index, Deque<Position> open) {
        Call call = calls.get(index);
        ItemModel.Answer answer = position.item().answer(call.action());
        boolean explains = call.outcome() == Outcome.UNKNOWN
                || call.outcome() == answer.outcome() && call.units() == answer.units();
        if (explains) {
            BitSet placed = (BitSet) position.placed().clone();
            placed.set(index);
            Position next = new Position(placed, answer.next());
            if (tried.add(next)) {
                open.push(next);
            }
        }
    }

    private void remember(Position position) {
        if (tried.size() > STATES) {
            throw new IllegalStateException("Too much ran at once to be explained: " + calls.size() + " calls");
        }
        if (position.placed().cardinality() > longest) {
            longest = position.placed().cardinality();
            furthest = position;
        }
    }

    /** The item where the longest explanation ended, and the calls that could not follow. */
    String stuckAt() {
        BitSet placed = furthest.placed();
        long firstReturn = firstReturn(placed, placed.nextClearBit(0));
        List<Call> next = calls.stream()
                .filter(call -> !placed.get(calls.indexOf(call)) && call.calledAt() < firstReturn)
                .toList();
        return furthest.item() + " before " + next;
    }
}
