package io.tiaobo.local;

import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.servers.Databases;
import io.tiaobo.testkit.servers.KafkaServer;
import io.tiaobo.testkit.servers.PostgresServer;
import io.tiaobo.testkit.servers.ServerStartException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The database server and the broker, ours or outside ones. */
final class Infrastructure {
    private final Home home;
    private final Settings settings;
    private final Say say;

    private volatile @Nullable PostgresServer postgres;
    private volatile @Nullable KafkaServer kafka;

    Infrastructure(Home home, Settings settings, Say say) {
        this.home = home;
        this.settings = settings;
        this.say = say;
    }

    /**
     * Where the services find both.
     *
     * @param database server and credentials
     * @param bootstrapServers Kafka's address
     */
    record Addresses(DatabaseAddress database, String bootstrapServers) {}

    Addresses start() {
        CompletableFuture<DatabaseAddress> database = CompletableFuture.supplyAsync(this::startPostgres);
        CompletableFuture<String> broker = CompletableFuture.supplyAsync(this::startKafka);
        try {
            return new Addresses(database.join(), broker.join());
        } catch (CompletionException e) {
            throw ServerProblems.unwrapped(e);
        }
    }

    private DatabaseAddress startPostgres() {
        @Nullable String outside = settings.outsidePostgres();
        DatabaseAddress address = outside == null ? startOwnPostgres() : DatabaseAddress.parse(outside);
        String admin = address.adminUrl();
        try {
            ServiceSpec.ALL.forEach(service -> Databases.createIfMissing(admin, service.name()));
        } catch (IllegalStateException e) {
            throw new UserProblem(
                    "无法使用 PostgreSQL(%s):%s".formatted(address.server(), e.getMessage()),
                    "PostgreSQL (%s) cannot be used: %s".formatted(address.server(), e.getMessage()));
        }
        say.line("PostgreSQL 就绪 " + address.server(), "PostgreSQL is ready");
        return address;
    }

    private DatabaseAddress startOwnPostgres() {
        try {
            PostgresServer server = PostgresServer.start(home.postgres(), settings.postgresPort);
            postgres = server;
            ProcessHandle.of(server.pid())
                    .ifPresent(process -> PidFile.write(home.run(), "postgres", process, settings.postgresPort));
            return DatabaseAddress.parse(server.jdbcUrl("postgres"));
        } catch (ServerStartException e) {
            throw ServerProblems.explain("PostgreSQL", e);
        }
    }

    private String startKafka() {
        @Nullable String outside = settings.outsideKafka();
        String address = outside == null ? startOwnKafka() : outside;
        try (KafkaProbe probe = new KafkaProbe(address)) {
            probe.createTopics();
        } catch (IllegalStateException e) {
            throw new UserProblem(
                    "无法使用 Kafka(%s):%s".formatted(address, e.getMessage()),
                    "Kafka (%s) cannot be used: %s".formatted(address, e.getMessage()));
        }
        say.line("Kafka 就绪 " + address, "Kafka is ready");
        return address;
    }

    private String startOwnKafka() {
        try {
            KafkaServer server = KafkaServer.start(home.kafka(), settings.kafkaPort);
            kafka = server;
            ProcessHandle.of(server.pid())
                    .ifPresent(process -> PidFile.write(home.run(), "kafka", process, settings.kafkaPort));
            return server.bootstrapServers();
        } catch (ServerStartException e) {
            throw ServerProblems.explain("Kafka", e);
        }
    }

    /** Broker first: what is still being written to the database has then been sent or will be sent again. */
    void stop() {
        KafkaServer broker = kafka;
        if (broker != null) {
            broker.stop();
            PidFile.delete(home.run(), "kafka");
            say.line("Kafka 已停止", "Kafka has stopped");
        }
        PostgresServer database = postgres;
        if (database != null) {
            database.stop();
            PidFile.delete(home.run(), "postgres");
            say.line("PostgreSQL 已停止", "PostgreSQL has stopped");
        }
    }
}
