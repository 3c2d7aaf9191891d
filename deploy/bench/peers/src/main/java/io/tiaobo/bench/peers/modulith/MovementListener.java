package io.tiaobo.bench.peers.modulith;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tiaobo.bench.peers.StoredMovement;
import io.tiaobo.bench.subject.Broker;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Somebody who listens: without a listener Modulith stores no publication at all. Sends to the broker once it has one. */
@Component
class MovementListener {
    private final LongAdder heard = new LongAdder();
    private volatile @Nullable Broker broker;

    @ApplicationModuleListener
    void on(StoredMovement movement) throws InterruptedException, ExecutionException {
        Broker sender = broker;
        if (sender != null) {
            String key = movement.id().siteCode() + "/" + movement.id().drugCode();
            sender.send(List.of(new Broker.Message(key, movement.json().getBytes(UTF_8))));
        }
        heard.increment();
    }

    void sendTo(Broker sender) {
        broker = sender;
    }

    long heard() {
        return heard.sum();
    }
}
