package io.tiaobo.bench.peers.pekko;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tiaobo.bench.subject.Broker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.EventEnvelope;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.persistence.query.PersistenceQuery;

/** A stream over the journal that sends what it reads, some hundred at a time, and waits for each batch. */
final class PekkoPublisher {
    private static final int BATCH = 500;

    private PekkoPublisher() {}

    static void start(ActorSystem<?> system, Broker broker) {
        JdbcReadJournal journal =
                PersistenceQuery.get(system).getReadJournalFor(JdbcReadJournal.class, "jdbc-read-journal");
        journal.eventsByTag(PekkoItem.TAG, Offset.noOffset())
                .groupedWithin(BATCH, Duration.ofMillis(5))
                .mapAsync(1, batch -> CompletableFuture.supplyAsync(() -> send(broker, batch)))
                .run(system);
    }

    private static Done send(Broker broker, List<EventEnvelope> batch) {
        try {
            broker.send(batch.stream()
                    .map(event -> new Broker.Message(event.persistenceId(), ((String) event.event()).getBytes(UTF_8)))
                    .toList());
            return Done.getInstance();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
