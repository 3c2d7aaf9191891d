package io.tiaobo.bench.subject;

import java.util.List;
import java.util.Map;

/**
 * Something that can move stock durably: when a call returns, the event is committed on a disk. Calls come from many threads. A
 * subject has a public constructor without arguments and is alone in its JVM.
 */
public interface Subject extends AutoCloseable {
    /** Connects, creates its tables and whatever else it needs before the first movement. */
    void open(Servers servers) throws Exception;

    /** Gives the items 0 to {@code items - 1} their opening stock, one event each. */
    void stock(int items) throws Exception;

    /** One movement; throws if it was refused. */
    void move(Movement movement) throws Exception;

    /** Many movements with one commit, as the intake of a file does. */
    void moveAll(List<Movement> movements) throws Exception;

    /** What only some subjects can do. */
    default Map<String, Double> perform(Order order) throws Exception {
        throw new UnsupportedOperationException(order.task());
    }
}
