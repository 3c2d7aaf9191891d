package io.tiaobo.testkit;

import io.tiaobo.testkit.access.TestIssuer;
import io.tiaobo.testkit.faults.TcpProxy;
import io.tiaobo.testkit.servers.KafkaServer;
import io.tiaobo.testkit.servers.Ports;
import io.tiaobo.testkit.servers.PostgresServer;
import io.tiaobo.testkit.servers.ProxiedListener;
import io.tiaobo.testkit.servers.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The one pair of real servers of a test JVM, started on first use and stopped when the JVM ends. The topics of the
 * published language exist.
 */
public final class TestServers {
    private static @Nullable Path folder;
    private static @Nullable PostgresServer postgres;
    private static @Nullable KafkaServer kafka;
    private static @Nullable TcpProxy kafkaProxy;

    private TestServers() {}

    /** PostgreSQL, started if it was not. */
    public static synchronized PostgresServer postgres() {
        if (postgres == null) {
            postgres = PostgresServer.start(folder().resolve("postgres"), 0);
        }
        return postgres;
    }

    /** Kafka with the topics of the published language, started if it was not. */
    public static synchronized KafkaServer kafka() {
        if (kafka == null) {
            int behind = Ports.free();
            TcpProxy proxy = TcpProxy.to(behind);
            kafkaProxy = proxy;
            KafkaServer started =
                    KafkaServer.start(folder().resolve("kafka"), 0, new ProxiedListener(behind, proxy.port()));
            kafka = started;
            try (KafkaProbe probe = new KafkaProbe(started.bootstrapServers())) {
                probe.createTopics();
            }
        }
        return kafka;
    }

    /** The line to Kafka for clients that use its port as their bootstrap server; whoever makes it bad makes it good again. */
    public static synchronized TcpProxy kafkaProxy() {
        kafka();
        return Objects.requireNonNull(kafkaProxy);
    }

    /**
     * Gives a Spring test a fresh database of its own and the shared broker; for {@code @DynamicPropertySource}.
     *
     * @param database first part of the database's name; lower case letters and digits
     */
    public static void register(DynamicPropertyRegistry registry, String database) {
        String suffix = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        String name = database.replace('-', '_') + "_" + suffix;
        postgres().createDatabaseIfMissing(name);
        kafka();
        registry.add("spring.datasource.url", () -> postgres().jdbcUrl(name));
        registry.add("spring.datasource.username", () -> PostgresServer.USER);
        registry.add("spring.datasource.password", () -> postgres().password());
        registry.add("spring.kafka.bootstrap-servers", () -> kafka().bootstrapServers());
        registry.add("tiaobo.instance-id", () -> name);
        registry.add("server.port", () -> 0);
        registry.add("server.address", () -> "127.0.0.1");
        TestIssuer.get().settings().forEach((setting, value) -> registry.add(setting, () -> value));
    }

    /** Connections to a database of the shared server; the database is created if it is missing. */
    public static DataSource dataSource(String database) {
        postgres().createDatabaseIfMissing(database);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(postgres().jdbcUrl(database));
        return source;
    }

    private static synchronized Path folder() {
        if (folder == null) {
            try {
                folder = Files.createTempDirectory("tiaobo-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stopAll, "test-servers-stop"));
        }
        return folder;
    }

    private static void stopAll() {
        // The data go with the servers, so there is nothing to stop gently for.
        if (kafka != null) {
            kafka.kill();
        }
        if (postgres != null) {
            postgres.kill();
        }
        if (folder != null) {
            Trees.delete(folder);
        }
    }
}
