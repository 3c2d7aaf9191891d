package io.tiaobo.simulator.world;

import org.axonframework.eventhandling.DomainEventMessage;

/**
 * An event with its place in the event table.
 *
 * @param transactionId transaction that wrote it
 * @param index its row
 * @param message the event
 */
public record StoredEvent(long transactionId, long index, DomainEventMessage<?> message) {
    /** Place in the order in which it is read. */
    public EventPosition position() {
        return new EventPosition(transactionId, index);
    }

    String key() {
        return message.getAggregateIdentifier() + "@" + message.getSequenceNumber();
    }
}
