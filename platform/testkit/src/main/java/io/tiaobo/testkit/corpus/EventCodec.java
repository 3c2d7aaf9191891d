package io.tiaobo.testkit.corpus;

/** The production code that stores and reads the events of a service. */
public interface EventCodec {
    /** The form in which an event would be stored now. */
    StoredEvent write(Object event);

    /** The event that was stored; throws if the name is unknown. */
    Object read(StoredEvent stored);
}
