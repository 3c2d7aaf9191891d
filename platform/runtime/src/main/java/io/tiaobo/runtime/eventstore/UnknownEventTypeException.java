package io.tiaobo.runtime.eventstore;

/** The event table holds an event this version does not know; reading stops rather than going on with a wrong state. */
public final class UnknownEventTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the type found. */
    public UnknownEventTypeException(String name) {
        super("Unknown event type '" + name + "' in the event table: is an older version of the service running?");
    }
}
