package io.tiaobo.runtime.kafka;

import io.tiaobo.runtime.event.DomainEvent;
import java.util.List;

/** Turns a service's own events into published messages. Pure: the same event always gives the same messages. */
@FunctionalInterface
public interface MessageTranslator {
    /** The messages an event becomes, in the order they are sent; empty when it is nobody else's business. */
    List<Outgoing> translate(DomainEvent event);
}
