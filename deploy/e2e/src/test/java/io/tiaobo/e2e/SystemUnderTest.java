package io.tiaobo.e2e;

import io.tiaobo.local.Http;
import io.tiaobo.testkit.servers.ChildProcess;
import io.tiaobo.testkit.servers.KafkaServer;
import io.tiaobo.testkit.servers.Ports;
import io.tiaobo.testkit.servers.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** PostgreSQL, Kafka and the four services on free ports with throw-away data; each of them can be killed and started again. */
final class SystemUnderTest implements AutoCloseable {
    /** The services, in the order they are started. */
    enum Service {
        INVENTORY,
        SHORTAGE,
        TRANSFER,
        GATEWAY;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String module() {
            return this == GATEWAY ? "gateway" : id() + "-service";
        }
    }

    private static final Duration START_TIME = Duration.ofSeconds(120);

    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, ChildProcess> processes = new EnumMap<>(Service.class);
    private final List<String> settings;

    private SystemUnderTest(List<String> settings) throws IOException {
        this.settings = settings;
        folder = Files.createTempDirectory(Path.of("target"), "system-").toAbsolutePath();
        postgres = PostgresServer.start(folder.resolve("postgres"), 0);
        kafka = KafkaServer.start(folder.resolve("kafka"), 0);
        for (Service service : Service.values()) {
            ports.put(service, Ports.free());
            postgres.createDatabaseIfMissing(service.id());
        }
        byte[] key = new byte[32];
        new java.security.SecureRandom().nextBytes(key);
        Files.writeString(folder.resolve("contact-key"), Base64.getEncoder().encodeToString(key));
        Files.setPosixFilePermissions(
                folder.resolve("contact-key"), java.nio.file.attribute.PosixFilePermissions.fromString("r--------"));
    }

    /** Starts everything; extra settings go to every service. */
    static SystemUnderTest start(String... settings) {
        try {
            SystemUnderTest system = new SystemUnderTest(List.of(settings));
            // A test run that is cut off must leave nothing running either.
            Runtime.getRuntime().addShutdownHook(new Thread(system::close, "close"));
            Stream.of(Service.values()).forEach(system::launch);
            Stream.of(Service.values()).forEach(system::awaitReady);
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a service again and waits until it is ready. */
    void start(Service service) {
        launch(service);
        awaitReady(service);
    }

    /** SIGKILL. */
    void kill(Service service) {
        process(service).kill();
        if (process(service).isAlive()) {
            throw new IllegalStateException(service + " survived SIGKILL");
        }
    }

    /** SIGKILL, and started again. */
    void crash(Service service) {
        kill(service);
        start(service);
    }

    KafkaServer kafka() {
        return kafka;
    }

    PostgresServer postgres() {
        return postgres;
    }

    /** The edge, where everybody else speaks to it too. */
    Edge edge() {
        return at(Service.GATEWAY);
    }

    /** A service's own address, for what the edge does not pass on. */
    Edge at(Service service) {
        return new Edge("http://127.0.0.1:" + port(service));
    }

    /** Process number of a service. */
    long pid(Service service) {
        return process(service).pid();
    }

    /** Everything a service has written since the system was started, over all its starts. */
    String logOf(Service service) {
        try {
            return Files.readString(folder.resolve(service.id() + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int port(Service service) {
        return Objects.requireNonNull(ports.get(service));
    }

    private ChildProcess process(Service service) {
        return Objects.requireNonNull(processes.get(service));
    }

    private void launch(Service service) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar(service).toString(),
                "--server.port=" + port(service),
                "--spring.datasource.url=" + postgres.jdbcUrl(service.id()),
                "--spring.datasource.username=" + PostgresServer.USER,
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--tiaobo.instance-id=" + service.id() + "-1",
                "--tiaobo.contact.key-file=" + folder.resolve("contact-key")));
        for (Service other : Service.values()) {
            command.add("--tiaobo.services." + other.id() + "=http://127.0.0.1:" + port(other));
        }
        command.addAll(settings);
        Map<String, String> environment = Map.of("SPRING_DATASOURCE_PASSWORD", postgres.password());
        processes.put(
                service, ChildProcess.start(service.id(), command, environment, folder.resolve(service.id() + ".log")));
    }

    private static Path jar(Service service) {
        Path target = Path.of("..", "..", service.module(), "target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No jar of " + service.module() + " in " + target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Service service) {
        Http http = new Http("http://127.0.0.1:" + port(service), "en");
        process(service).await(START_TIME, () -> http.isOk("/actuator/health/readiness"));
    }

    @Override
    public synchronized void close() {
        processes.values().parallelStream().forEach(process -> process.terminate(Duration.ofSeconds(20)));
        kafka.stop();
        postgres.stop();
    }
}
