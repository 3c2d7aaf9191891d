package io.tiaobo.inventory.stock.projection;

import io.tiaobo.inventory.stock.event.StockEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.ConcludesBatch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Feeds the books. Events of one processor batch are collected and written together: loading a region's stock would
 * otherwise take a round trip to the database per line. The collection belongs to the unit of work and dies with it.
 */
public final class StockProjection {
    private static final String COLLECTED = StockProjection.class.getName();

    private final List<StockBook> books;

    /** Writes the books in the given order. */
    public StockProjection(List<StockBook> books) {
        this.books = List.copyOf(books);
    }

    @EventHandler
    void on(StockEvent event, DomainEventMessage<?> message, @ConcludesBatch boolean last) {
        List<RecordedStockEvent> collected =
                CurrentUnitOfWork.get().getOrComputeResource(COLLECTED, key -> new ArrayList<RecordedStockEvent>());
        collected.add(recorded(event, message));
        if (last) {
            books.forEach(book -> book.write(collected));
            collected.clear();
        }
    }

    private static RecordedStockEvent recorded(StockEvent event, DomainEventMessage<?> message) {
        Instant recordedAt = message.getTimestamp();
        return new RecordedStockEvent(message.getIdentifier(), message.getSequenceNumber(), recordedAt, event);
    }
}
