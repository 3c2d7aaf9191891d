package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.eventstore.TransactionToken;
import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/** Feeds a projection's handlers with stored events, inside the running transaction, the way a processor would. */
final class Replay {
    private final EventStorageEngine engine;
    private final AnnotationEventHandlerAdapter handlers;

    Replay(EventStorageEngine engine, Object handler) {
        this.engine = engine;
        this.handlers = new AnnotationEventHandlerAdapter(handler);
    }

    /**
     * How far a replay is.
     *
     * @param at last event handled
     * @param events events handled so far
     */
    record Progress(TransactionToken at, long events) {
        static final Progress NOTHING = new Progress(TransactionToken.START, 0);
    }

    /** Handles at most {@code most} events after a position, none after {@code last}; answers how far it came. */
    Progress advance(Progress from, TransactionToken last, int most) {
        List<? extends TrackedEventMessage<?>> events = engine.readEvents(from.at(), false)
                .takeWhile(event -> last.covers(event.trackingToken()))
                .limit(most)
                .toList();
        if (events.isEmpty()) {
            return from;
        }
        handle(events);
        TransactionToken at = (TransactionToken) events.get(events.size() - 1).trackingToken();
        return new Progress(at, from.events() + events.size());
    }

    private void handle(List<? extends EventMessage<?>> events) {
        BatchingUnitOfWork<EventMessage<?>> batch = new BatchingUnitOfWork<>(List.copyOf(events));
        ResultMessage<Object> result = batch.executeWithResult(() -> handlers.handle(batch.getMessage()));
        if (result.isExceptional()) {
            throw new IllegalStateException("A handler failed in the replay", result.exceptionResult());
        }
    }
}
