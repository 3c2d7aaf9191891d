package io.tiaobo.e2e;

import io.tiaobo.chaos.cluster.Cluster;
import io.tiaobo.chaos.cluster.ClusterPlan;
import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Replica;
import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.testkit.servers.KafkaServer;
import io.tiaobo.testkit.servers.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The system that most tests share: one replica of everything; each of them can be killed and started again. */
final class SystemUnderTest implements AutoCloseable {
    private final Cluster cluster;

    /** A cluster that somebody else has started, or will. */
    SystemUnderTest(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Starts everything; extra settings go to every service. */
    static SystemUnderTest start(String... settings) {
        return new SystemUnderTest(Cluster.start(plan(List.of(settings))));
    }

    /** Where the services were built. */
    static final Path REPOSITORY = Path.of("..", "..");

    /** Where they are unpacked, each with an archive of its classes that the first system of a build has left. */
    static final Path APPS = Path.of("target", "apps");

    /** One replica of everything, with these settings. */
    static ClusterPlan plan(List<String> settings) {
        return new ClusterPlan(REPOSITORY, newFolder(), APPS, 1, settings);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "system-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes behind it. */
    Cluster cluster() {
        return cluster;
    }

    /** SIGKILL to all of these at once, and all are started again until they are ready. */
    void crash(Service... services) {
        List<Replica> victims = Stream.of(services).map(this::replica).toList();
        victims.forEach(Replica::kill);
        victims.forEach(Replica::launch);
        victims.forEach(Replica::awaitReady);
    }

    KafkaServer kafka() {
        return cluster.kafka();
    }

    PostgresServer postgres() {
        return cluster.postgres();
    }

    /** The edge, where everybody else speaks to it too. */
    Edge edge() {
        return cluster.gateway();
    }

    /** A service's own address, for what the edge does not pass on. */
    Edge at(Service service) {
        return replica(service).edge();
    }

    /** Where a browser finds a service. */
    String address(Service service) {
        return replica(service).address();
    }

    /** Process number of a service. */
    long pid(Service service) {
        return replica(service).pid();
    }

    /** Everything a service has written since the system was started, over all its starts. */
    String logOf(Service service) {
        return replica(service).log();
    }

    private Replica replica(Service service) {
        return cluster.replica(service, 1);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
