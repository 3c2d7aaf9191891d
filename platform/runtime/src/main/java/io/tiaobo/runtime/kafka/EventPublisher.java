package io.tiaobo.runtime.kafka;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.runtime.event.DomainEvent;
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
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends own facts to Kafka, in order, at least once: a streaming processor over the event table whose position moves only
 * after the broker has acknowledged everything of the batch.
 */
public final class EventPublisher {
    private static final String PENDING = EventPublisher.class.getName();
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 40;

    private final String source;
    private final MessageTranslator translator;
    private final KafkaOperations<String, byte[]> kafka;

    /** Publishes as a service. */
    public EventPublisher(String source, MessageTranslator translator, KafkaOperations<String, byte[]> kafka) {
        this.source = source;
        this.translator = translator;
        this.kafka = kafka;
    }

    /** Translates and sends one event; the batch's transaction waits for the acknowledgements. */
    @EventHandler
    public void on(Object payload, EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> stored)) {
            throw new IllegalStateException("Not an event of an aggregate: " + message.getIdentifier());
        }
        DomainEvent event = new DomainEvent(
                stored.getAggregateIdentifier(),
                stored.getSequenceNumber(),
                stored.getIdentifier(),
                stored.getTimestamp(),
                payload);
        List<Outgoing> messages = translator.translate(event);
        for (int i = 0; i < messages.size(); i++) {
            String id = i == 0 ? event.eventId() : event.eventId() + "#" + (i + 1);
            pending().add(kafka.send(toRecord(event, id, messages.get(i))));
        }
    }

    private static List<CompletableFuture<?>> pending() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(PENDING, key -> {
            List<CompletableFuture<?>> sends = new ArrayList<>();
            batch.onPrepareCommit(unitOfWork -> awaitAll(sends));
            return sends;
        });
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
