package io.tiaobo.testkit.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** {@link KafkaServer} as a child JVM with the libraries of this JVM's class path. */
final class EmbeddedKafkaServer implements KafkaServer {
    private static final Duration START_TIME = Duration.ofSeconds(60);
    private static final Duration STOP_TIME = Duration.ofSeconds(20);
    private static final List<String> JVM =
            List.of("-Xmx320m", "-Xms96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Path dir;
    private final int port;
    private final @Nullable ProxiedListener proxied;
    private ChildProcess process;

    private EmbeddedKafkaServer(Path dir, int port, @Nullable ProxiedListener proxied) {
        this.dir = dir;
        this.port = port;
        this.proxied = proxied;
        this.process = launch(dir, port, proxied);
    }

    static KafkaServer start(Path dataDir, int wantedPort, @Nullable ProxiedListener proxied) {
        Path dir = dataDir.toAbsolutePath();
        int port = wantedPort == 0 ? Ports.free() : wantedPort;
        try {
            Files.createDirectories(dir);
            EmbeddedKafkaServer server = new EmbeddedKafkaServer(dir, port, proxied);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's folder " + dir + ": " + e.getMessage(), e);
        }
    }

    private static ChildProcess launch(Path dir, int port, @Nullable ProxiedListener proxied) {
        Ports.requireFree("Kafka", port);
        try {
            Path properties = dir.resolve("server.properties");
            Files.writeString(properties, KafkaSettings.text(dir, port, Ports.free(), proxied));
            formatIfNew(dir, properties);
            return ChildProcess.start("Kafka", java(dir, "kafka.Kafka", properties.toString()), Map.of(), log(dir));
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's folder " + dir + ": " + e.getMessage(), e);
        }
    }

    private static void formatIfNew(Path dir, Path properties) throws IOException {
        if (Files.exists(KafkaSettings.data(dir).resolve("meta.properties"))) {
            return;
        }
        Trees.delete(KafkaSettings.data(dir));
        ChildProcess.run(
                "Kafka's format",
                java(
                        dir,
                        "kafka.tools.StorageTool",
                        "format",
                        "--standalone",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        properties.toString()),
                Map.of(),
                START_TIME);
    }

    private static List<String> java(Path dir, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        // Its own logging set-up, whichever binding the class path brings: the one of a service must not be picked up.
        command.add("-Dlogback.configurationFile=" + loggingSetUp(dir));
        command.add("-Djava.awt.headless=true");
        command.addAll(List.of("-cp", RunningClassPath.jars("kafka"), main));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path loggingSetUp(Path dir) throws IOException {
        Path file = dir.resolve("logback.xml");
        try (InputStream in = Objects.requireNonNull(
                EmbeddedKafkaServer.class.getResourceAsStream("kafka-logback.xml"), "kafka-logback.xml")) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static Path log(Path dir) {
        return dir.resolve("kafka.log");
    }

    private void awaitReady() {
        try {
            process.await(START_TIME, this::answers);
        } catch (ServerStartException e) {
            process.kill();
            throw e;
        }
    }

    private boolean answers() {
        // Without this look first the client would log every refused connection.
        if (!Ports.accepts(port)) {
            return false;
        }
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                4_000);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public synchronized void stop() {
        process.terminate(STOP_TIME);
    }

    @Override
    public synchronized void kill() {
        process.kill();
    }

    @Override
    public synchronized void restart() {
        if (process.isAlive()) {
            throw new IllegalStateException("Kafka still runs as process " + process.pid());
        }
        process = launch(dir, port, proxied);
        awaitReady();
    }
}
