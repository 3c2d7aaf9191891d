package io.tiaobo.bench.peers.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tiaobo.bench.peers.StoredMovement;
import io.tiaobo.bench.subject.Broker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** A streaming processor's handler that sends a batch's events before the batch commits. */
final class AxonPublisher {
    private volatile @Nullable Broker broker;

    void sendTo(Broker sender) {
        broker = sender;
    }

    @EventHandler
    void on(StoredMovement movement) {
        String key = movement.id().siteCode() + "/" + movement.id().drugCode();
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        List<Broker.Message> messages = batch.getOrComputeResource(AxonPublisher.class.getName(), name -> {
            List<Broker.Message> collected = new ArrayList<>();
            batch.onPrepareCommit(unitOfWork -> send(collected));
            return collected;
        });
        messages.add(new Broker.Message(key, movement.json().getBytes(UTF_8)));
    }

    private void send(List<Broker.Message> messages) {
        try {
            Objects.requireNonNull(broker).send(messages);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
