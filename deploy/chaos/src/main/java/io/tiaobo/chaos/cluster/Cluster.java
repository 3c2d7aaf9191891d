package io.tiaobo.chaos.cluster;

import io.tiaobo.testkit.access.TestIssuer;
import io.tiaobo.testkit.servers.BootApp;
import io.tiaobo.testkit.servers.KafkaServer;
import io.tiaobo.testkit.servers.PostgresServer;
import io.tiaobo.testkit.servers.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * PostgreSQL, Kafka and the services, each with the wanted number of replicas, on free ports of 127.0.0.1 with data of their
 * own. Replicas of a service share its database and its consumer groups and have different names, as in production.
 */
public final class Cluster implements AutoCloseable {
    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC");

    private final ClusterPlan plan;
    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final Lines lines;
    private final List<Replica> replicas = new ArrayList<>();
    private final Map<Service, BootApp> programs = new EnumMap<>(Service.class);

    private Cluster(ClusterPlan plan) throws IOException {
        this.plan = plan;
        folder = Files.createDirectories(plan.folder()).toAbsolutePath();
        postgres = PostgresServer.start(folder.resolve("postgres"), 0);
        lines = plan.throughProxies() ? Lines.proxied(postgres) : Lines.direct(postgres);
        kafka = startKafka();
        for (Service service : Service.values()) {
            postgres.createDatabaseIfMissing(service.id());
            for (int number = 1; number <= plan.replicasOf(service); number++) {
                replicas.add(new Replica(this, service, number));
            }
            programs.put(service, program(service));
        }
        makeContactKey();
    }

    private KafkaServer startKafka() {
        try {
            return lines.startKafka(folder.resolve("kafka"));
        } catch (RuntimeException e) {
            postgres.stop();
            lines.close();
            throw e;
        }
    }

    /**
     * Starts PostgreSQL and Kafka; the replicas are there to be started. The first cluster of a build has started every service once and
     * stopped it in good order, for the archives of classes: processes that are killed leave none, and these are started again and again.
     */
    public static Cluster prepare(ClusterPlan plan) {
        try {
            Cluster cluster = new Cluster(plan);
            // A run that is cut off must leave nothing running either.
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "close"));
            cluster.archiveClasses();
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void archiveClasses() {
        List<Replica> models = replicas.stream()
                .filter(replica -> replica.number() == 1 && !program(replica).hasArchive())
                .toList();
        models.forEach(Replica::launch);
        models.forEach(Replica::awaitReady);
        inParallel(models, Replica::stop);
    }

    /** Starts everything and returns when all of it is ready. */
    public static Cluster start(ClusterPlan plan) {
        Cluster cluster = prepare(plan);
        cluster.replicas.forEach(Replica::launch);
        cluster.replicas.forEach(Replica::awaitReady);
        return cluster;
    }

    /** Everything that runs below this folder. */
    public Path folder() {
        return folder;
    }

    /** The database server. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** The broker. */
    public KafkaServer kafka() {
        return kafka;
    }

    /** The lines between the services and the two servers; only there if the plan asked for proxies. */
    public Lines lines() {
        return lines;
    }

    /** All replicas of all services. */
    public List<Replica> replicas() {
        return List.copyOf(replicas);
    }

    /** The replicas of one service. */
    public List<Replica> replicas(Service service) {
        return replicas.stream().filter(replica -> replica.service() == service).toList();
    }

    /** Replicas of which not everything is well. */
    public List<Replica> unwell() {
        return replicas.stream().filter(replica -> !replica.isHealthy()).toList();
    }

    /** One replica, counted from 1. */
    public Replica replica(Service service, int number) {
        return replicas(service).get(number - 1);
    }

    /** The edge, where everybody else speaks to it too. */
    public Edge gateway() {
        return replica(Service.GATEWAY, 1).edge();
    }

    BootApp program(Replica replica) {
        return Objects.requireNonNull(programs.get(replica.service()));
    }

    /** The command that starts a replica; one that does nothing but its work may leave an archive of its classes at its end. */
    List<String> command(Replica replica, List<String> settings, boolean undisturbed) {
        BootApp program = program(replica);
        List<String> command = new ArrayList<>(
                undisturbed && replica.number() == 1 ? program.archivingCommand(JVM) : program.command(JVM));
        command.addAll(List.of(
                "--server.port=" + replica.port(),
                "--spring.datasource.url=" + lines.jdbcUrl(replica),
                "--spring.datasource.username=" + PostgresServer.USER,
                "--spring.kafka.bootstrap-servers=" + lines.bootstrapServers(kafka),
                "--tiaobo.instance-id=" + replica.name(),
                "--tiaobo.contact.key-file=" + contactKey()));
        for (Service other : Service.values()) {
            command.add(
                    "--tiaobo.services." + other.id() + "=" + replica(other, 1).address());
        }
        TestIssuer.get().settings().forEach((setting, value) -> command.add("--" + setting + "=" + value));
        // The same setting twice would be a list to Spring, so only the last word is said.
        Map<String, String> chosen = new LinkedHashMap<>();
        Stream.concat(plan.settings().stream(), settings.stream())
                .forEach(setting -> chosen.put(setting.substring(0, setting.indexOf('=')), setting));
        command.addAll(chosen.values());
        return command;
    }

    Map<String, String> environment(Map<String, String> extra) {
        Map<String, String> environment = new HashMap<>(extra);
        environment.put("SPRING_DATASOURCE_PASSWORD", postgres.password());
        return environment;
    }

    /** Unpacked: a build beside a long run must not exchange the program under the feet of its processes. */
    private BootApp program(Service service) throws IOException {
        Path target = plan.root().resolve(service.module()).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            Path built = files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No jar of " + service.module() + " in " + target));
            return BootApp.unpack(built, plan.apps().resolve(service.id()), folder.resolve("unpacking.log"));
        }
    }

    private Path contactKey() {
        return folder.resolve("contact-key");
    }

    private void makeContactKey() throws IOException {
        if (!Files.exists(contactKey())) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Files.createFile(
                    contactKey(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(contactKey(), Base64.getEncoder().encodeToString(key));
            Files.setPosixFilePermissions(contactKey(), PosixFilePermissions.fromString("r--------"));
        }
    }

    /** Deletes everything below the folder; only after {@link #close()}. */
    public void forget() {
        Trees.delete(folder);
    }

    /** Stops everything; paused processes are woken for it. */
    @Override
    public synchronized void close() {
        replicas.stream().filter(Replica::isAlive).forEach(Replica::resume);
        inParallel(replicas, Replica::stop);
        Signals.resume(kafka.pid());
        kafka.stop();
        Signals.resume(postgres.pid());
        postgres.stop();
        lines.close();
        if (plan.apps().startsWith(plan.folder())) {
            Trees.delete(plan.apps());
        }
    }

    private static void inParallel(List<Replica> some, Consumer<Replica> work) {
        List<Thread> threads = some.stream()
                .map(replica -> new Thread(() -> work.accept(replica), "stop-" + replica.name()))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
