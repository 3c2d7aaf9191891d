package io.tiaobo.bench.peers.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.tiaobo.bench.peers.Pool;
import io.tiaobo.bench.subject.Broker;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.Servers;
import io.tiaobo.bench.subject.Subject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.SpawnProtocol;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.jspecify.annotations.Nullable;

/**
 * An actor per stock item, kept in memory once loaded, and the JDBC journal, which writes what arrives together in one
 * transaction. A batch is 200 questions at once: there is no commit over several actors.
 */
public final class PekkoPeer implements Subject {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCHEMA = "schema/postgres/postgres-create-schema.sql";

    private final Map<Integer, CompletionStage<ActorRef<PekkoItem.Take>>> actors = new ConcurrentHashMap<>();
    private @Nullable ActorSystem<SpawnProtocol.Command> system;
    private @Nullable Servers servers;
    private @Nullable Broker broker;

    @Override
    public void open(Servers given) throws Exception {
        try (Connection connection = DriverManager.getConnection(given.jdbcUrl());
                Statement statement = connection.createStatement();
                InputStream schema =
                        Objects.requireNonNull(PekkoPeer.class.getClassLoader().getResourceAsStream(SCHEMA), SCHEMA)) {
            for (String command : new String(schema.readAllBytes(), StandardCharsets.UTF_8).split(";", -1)) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
        servers = given;
        PekkoItem.tagged = false;
        system = ActorSystem.create(Behaviors.setup(context -> SpawnProtocol.create()), "bench", config(given));
    }

    private static Config config(Servers servers) {
        String text = """
                pekko.loglevel = WARNING
                pekko.persistence.journal.plugin = jdbc-journal
                jdbc-journal.bufferSize = 10000
                jdbc-journal.use-shared-db = "slick"
                jdbc-read-journal.use-shared-db = "slick"
                jdbc-read-journal.refresh-interval = 50ms
                jdbc-read-journal.journal-sequence-retrieval.query-delay = 50ms
                pekko-persistence-jdbc.shared-databases.slick {
                  profile = "slick.jdbc.PostgresProfile$"
                  db {
                    url = "%s&reWriteBatchedInserts=true"
                    driver = "org.postgresql.Driver"
                    maxConnections = %2$d
                    minConnections = %2$d
                    numThreads = %2$d
                  }
                }
                """.formatted(servers.jdbcUrl(), Math.min(Pool.SIZE, 20));
        return ConfigFactory.parseString(text).withFallback(ConfigFactory.load());
    }

    @Override
    public String publish() {
        Broker opened = new Broker(Objects.requireNonNull(servers, "not open"), "bench-pekko");
        broker = opened;
        PekkoItem.tagged = true;
        PekkoPublisher.start(system(), opened);
        return opened.topic();
    }

    private ActorSystem<SpawnProtocol.Command> system() {
        return Objects.requireNonNull(system, "not open");
    }

    private CompletionStage<ActorRef<PekkoItem.Take>> actor(int item) {
        return actors.computeIfAbsent(
                item,
                number -> AskPattern.ask(
                        system(),
                        (ActorRef<ActorRef<PekkoItem.Take>> reply) -> new SpawnProtocol.Spawn<>(
                                PekkoItem.create(number), "item-" + number, Props.empty(), reply),
                        PATIENCE,
                        system().scheduler()));
    }

    private CompletableFuture<Boolean> take(int item, long units) {
        return actor(item)
                .thenCompose(actor -> AskPattern.ask(
                        actor,
                        (ActorRef<Boolean> reply) -> new PekkoItem.Take(units, reply),
                        PATIENCE,
                        system().scheduler()))
                .toCompletableFuture();
    }

    @Override
    public void stock(int items) throws Exception {
        List<CompletableFuture<Boolean>> openings = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            openings.add(take(item, -Movement.OPENING));
        }
        awaitAll(openings);
    }

    @Override
    public void move(Movement movement) throws Exception {
        awaitAll(List.of(take(movement.item(), 1)));
    }

    @Override
    public void moveAll(List<Movement> movements) throws Exception {
        awaitAll(movements.stream().map(movement -> take(movement.item(), 1)).toList());
    }

    private static void awaitAll(List<CompletableFuture<Boolean>> answers) throws Exception {
        for (CompletableFuture<Boolean> answer : answers) {
            if (!answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("refused");
            }
        }
    }

    @Override
    public void close() throws Exception {
        if (system != null) {
            system.terminate();
            system.getWhenTerminated().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        if (broker != null) {
            broker.close();
        }
    }
}
