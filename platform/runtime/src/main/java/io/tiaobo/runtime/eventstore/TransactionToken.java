package io.tiaobo.runtime.eventstore;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Position in the event table: the writing transaction and the row. Readers stop below the oldest running transaction, so
 * everything at or below a position has been seen: there are no gaps to remember, and none to forget.
 *
 * @param transactionId PostgreSQL transaction (xid8) that wrote the last event read
 * @param globalIndex row of the last event read
 */
public record TransactionToken(long transactionId, long globalIndex)
        implements TrackingToken, Comparable<TransactionToken> {
    /** Before the first event. */
    public static final TransactionToken START = new TransactionToken(0, -1);

    @Override
    public int compareTo(TransactionToken other) {
        int byTransaction = Long.compare(transactionId, other.transactionId);
        return byTransaction != 0 ? byTransaction : Long.compare(globalIndex, other.globalIndex);
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return compareTo(cast(other)) <= 0 ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return compareTo(cast(other)) >= 0 ? this : other;
    }

    @Override
    public boolean covers(TrackingToken other) {
        return other == null || compareTo(cast(other)) >= 0;
    }

    @Override
    @JsonIgnore
    public OptionalLong position() {
        return OptionalLong.of(globalIndex);
    }

    private static TransactionToken cast(TrackingToken other) {
        if (other instanceof TransactionToken token) {
            return token;
        }
        throw new IllegalArgumentException("Not a position of this event table: " + other);
    }
}
