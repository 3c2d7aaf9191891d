package io.tiaobo.runtime.eventstore;

import org.springframework.dao.ConcurrencyFailureException;

/** A decision without an event was made on what is in memory: true or not, nothing shows it. */
public final class UnprovenException extends ConcurrencyFailureException {
    private static final long serialVersionUID = 1L;

    UnprovenException(String aggregateId) {
        super("A decision on " + aggregateId
                + " changed nothing, so that nothing proves it was made on its newest state");
    }
}
