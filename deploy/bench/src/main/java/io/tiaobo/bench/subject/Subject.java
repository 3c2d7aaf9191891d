package io.tiaobo.bench.subject;

import java.util.List;
import java.util.Map;

/**
 * Something that is measured; most can move stock durably: when a call returns, the event is committed on a disk. Calls come from
 * many threads. A subject has a public constructor without arguments and is alone in its JVM.
 */
public interface Subject extends AutoCloseable {
    /** Connects, creates its tables and whatever else it needs before the first movement. */
    void open(Servers servers) throws Exception;

    /** Gives the items 0 to {@code items - 1} their opening stock, one event each. */
    default void stock(int items) throws Exception {
        throw new UnsupportedOperationException("stock");
    }

    /** One movement; throws if it was refused. */
    default void move(Movement movement) throws Exception {
        throw new UnsupportedOperationException("move");
    }

    /** Many movements with one commit, as the intake of a file does. */
    default void moveAll(List<Movement> movements) throws Exception {
        throw new UnsupportedOperationException("moveAll");
    }

    /** Begins to send every movement to the broker; returns the topic on which it then appears exactly once. */
    default String publish() throws Exception {
        throw new UnsupportedOperationException("publish");
    }

    /** One movement; returns the {@link System#nanoTime()} from which on a consumer may see it. */
    default long moveAndTell(Movement movement) throws Exception {
        move(movement);
        return System.nanoTime();
    }

    /** Takes movements over HTTP from now on, the item in the path and the id in a header; returns the port. */
    default int serve() throws Exception {
        throw new UnsupportedOperationException("serve");
    }

    /** Returns when nothing goes on in the background any more that earlier calls have set off. */
    default void settle() throws Exception {}

    /** What only some subjects can do. */
    default Map<String, Double> perform(Order order) throws Exception {
        throw new UnsupportedOperationException(order.task());
    }
}
