package io.tiaobo.runtime.kafka;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.runtime.event.DomainEvent;
import io.tiaobo.runtime.fault.LocalStep;
import io.tiaobo.runtime.fault.Place;
import io.tiaobo.runtime.json.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Sends own facts to Kafka, in order, at least once: a streaming processor over the event table whose position moves only
 * after the broker has acknowledged everything of the batch.
 */
public final class EventPublisher {
    /** Name of the streaming processor that feeds it. */
    public static final String PROCESSOR = "kafka-publisher";

    private static final String BATCH = EventPublisher.class.getName();
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 40;

    private final String source;
    private final MessageTranslator translator;
    private final RecordSender sender;

    /** Publishes as a service. */
    public EventPublisher(String source, MessageTranslator translator, RecordSender sender) {
        this.source = source;
        this.translator = translator;
        this.sender = sender;
    }

    /** Translates one event; the last one of a batch sends all, and waits for the acknowledgements. */
    @EventHandler
    public void on(Object payload, EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> stored)) {
            throw new IllegalStateException("Not an event of an aggregate: " + message.getIdentifier());
        }
        List<ProducerRecord<String, byte[]>> records = recordsOf(DomainEvent.of(stored));
        if (!records.isEmpty()) {
            LocalStep.within("publish", payload.getClass());
        }
        UnitOfWork<?> events = CurrentUnitOfWork.get().root();
        // One record after the other would be as many requests.
        List<ProducerRecord<String, byte[]>> batch = events.getOrComputeResource(BATCH, key -> new ArrayList<>());
        batch.addAll(records);
        if (endsBatch(events)) {
            // The transaction has written nothing yet. Waiting later, with the position written, would hold back every
            // reader of the event table for as long as the broker is silent.
            sendAndAwait(batch);
            batch.clear();
            LocalStep.reached(Place.AFTER_PUBLISH);
        }
    }

    /** The last event of a batch comes here like all others, whatever it is; outside of a batch every event is the last. */
    private static boolean endsBatch(UnitOfWork<?> events) {
        return !(events instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage();
    }

    /** The messages of an event, always with the same ids and content. */
    public List<ProducerRecord<String, byte[]>> recordsOf(DomainEvent event) {
        List<Outgoing> messages = translator.translate(event);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            String id = i == 0 ? event.eventId() : event.eventId() + "#" + (i + 1);
            records.add(toRecord(event, id, messages.get(i)));
        }
        return records;
    }

    /** Sends records and waits until the broker has acknowledged all of them. */
    public void sendAndAwait(List<ProducerRecord<String, byte[]>> records) {
        List<CompletableFuture<?>> sends = new ArrayList<>();
        records.forEach(message -> sends.add(sender.send(message)));
        awaitAll(sends);
    }

    private static void awaitAll(List<CompletableFuture<?>> sends) {
        try {
            CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
                    .get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingFailedException("Interrupted while the broker had not acknowledged", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new PublishingFailedException("The broker did not acknowledge", e);
        }
    }

    private ProducerRecord<String, byte[]> toRecord(DomainEvent event, String id, Outgoing message) {
        ProducerRecord<String, byte[]> toSend = new ProducerRecord<>(
                MessageCatalogue.topicOf(message.data().getClass()),
                message.key(),
                StrictJson.mapper().writeValueAsBytes(message.data()));
        Headers headers = toSend.headers();
        CloudEventHeaders.write(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        CloudEventHeaders.write(headers, CloudEventHeaders.ID, id);
        CloudEventHeaders.write(headers, CloudEventHeaders.SOURCE, source);
        CloudEventHeaders.write(
                headers,
                CloudEventHeaders.TYPE,
                MessageCatalogue.typeOf(message.data().getClass()));
        CloudEventHeaders.write(
                headers, CloudEventHeaders.TIME, event.timestamp().toString());
        CloudEventHeaders.write(headers, CloudEventHeaders.PARTITION_KEY, message.key());
        CloudEventHeaders.write(headers, CloudEventHeaders.SEQUENCE, String.valueOf(event.sequenceNumber()));
        CloudEventHeaders.write(headers, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
        return toSend;
    }
}
