package io.tiaobo.simulator.world;

/**
 * A place in the event table.
 *
 * @param transactionId writing transaction
 * @param index row
 */
public record EventPosition(long transactionId, long index) implements Comparable<EventPosition> {
    /** Before the first event. */
    public static final EventPosition START = new EventPosition(0, -1);

    @Override
    public int compareTo(EventPosition other) {
        int byTransaction = Long.compare(transactionId, other.transactionId);
        return byTransaction != 0 ? byTransaction : Long.compare(index, other.index);
    }
}
