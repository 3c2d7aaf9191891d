package io.tiaobo.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.shortage.v1.PatientWithdrawnV1;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the processor's position may rely on (ADR 0003, ADR 0005). */
class EventPublisherTest {
    private final List<String> steps = new ArrayList<>();
    private CompletableFuture<?> acknowledgement = CompletableFuture.completedFuture(null);

    @Test
    @DisplayName("a batch is sent together, and acknowledged before its transaction writes the position")
    void sendsABatchBeforeThePosition() {
        assertThat(published("a", "b", "c")).isTrue();

        assertThat(steps)
                .containsExactly("handled a", "handled b", "sent a", "sent b", "sent c", "handled c", "position");
    }

    @Test
    void leavesThePositionWhenTheBrokerDoesNotAcknowledge() {
        acknowledgement = CompletableFuture.failedFuture(new IOException("no broker"));

        assertThat(published("a", "b")).isFalse();

        assertThat(steps).containsExactly("handled a", "sent a", "sent b");
    }

    private boolean published(String... names) {
        EventPublisher publisher = new EventPublisher(
                "test",
                event -> List.of(Outgoing.of(
                        event.aggregateId(), new PatientWithdrawnV1(event.aggregateId(), "S", "D", Instant.EPOCH))),
                message -> {
                    steps.add("sent " + message.key());
                    return acknowledgement;
                });
        AnnotationEventHandlerAdapter handler = new AnnotationEventHandlerAdapter(publisher);
        BatchingUnitOfWork<DomainEventMessage<String>> batch = new BatchingUnitOfWork<>(Stream.of(names)
                .<DomainEventMessage<String>>map(name -> new GenericDomainEventMessage<>("Entry", name, 0, name))
                .toList());
        // Axon's processors write the position here, before whatever a handler asks for in this phase.
        batch.onPrepareCommit(events -> steps.add("position"));
        return !batch.executeWithResult(
                        () -> {
                            handler.handle(batch.getMessage());
                            return steps.add("handled " + batch.getMessage().getPayload());
                        },
                        RollbackConfigurationType.ANY_THROWABLE)
                .isExceptional();
    }
}
