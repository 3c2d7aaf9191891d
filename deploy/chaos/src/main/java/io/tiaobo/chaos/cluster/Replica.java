package io.tiaobo.chaos.cluster;

import io.tiaobo.testkit.servers.ChildProcess;
import io.tiaobo.testkit.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One process of a service. Its port, name and log stay the same over all its starts. */
public final class Replica {
    private static final Duration START_TIME = Duration.ofSeconds(180);
    private static final Duration STOP_TIME = Duration.ofSeconds(30);
    /** What a JVM answers that was asked to stop, and did. */
    private static final int ENDED_ITSELF = 143;

    private final Cluster cluster;
    private final Service service;
    private final int number;
    private final int port = Ports.free();
    private final Path log;
    private volatile @Nullable ChildProcess process;

    Replica(Cluster cluster, Service service, int number) {
        this.cluster = cluster;
        this.service = service;
        this.number = number;
        this.log = cluster.folder().resolve(number == 1 ? service.id() + ".log" : name() + ".log");
    }

    /** The service it is one of. */
    public Service service() {
        return service;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** For example {@code inventory-2}. */
    public String name() {
        return service.id() + "-" + number;
    }

    /** Its HTTP address. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Its HTTP interface. */
    public Edge edge() {
        return new Edge(address());
    }

    /** Process number of the latest start. */
    public long pid() {
        return process().pid();
    }

    /** Whether the process runs; a paused one does. */
    public boolean isAlive() {
        ChildProcess current = process;
        return current != null && current.isAlive();
    }

    /** Everything it has written, over all its starts. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts it without waiting. */
    public void launch() {
        launch(List.of(), Map.of());
    }

    /**
     * Starts it without waiting.
     *
     * @param settings arguments like {@code --tiaobo.deadlines.answer=2s} for this start alone; they win over those of the cluster
     * @param environment variables for this start alone
     */
    public synchronized void launch(List<String> settings, Map<String, String> environment) {
        if (isAlive()) {
            throw new IllegalStateException(name() + " still runs as process " + pid());
        }
        List<String> command = cluster.command(this, settings, environment.isEmpty());
        process = ChildProcess.start(name(), command, cluster.environment(environment), log);
    }

    /** Waits until it takes requests; fails with its last words if it ends before. */
    public void awaitReady() {
        process().await(START_TIME, () -> edge().isOk("/actuator/health/readiness"));
    }

    /** Whether everything about it is well, message pipeline included. */
    public boolean isHealthy() {
        return isAlive() && edge().isOk("/actuator/health");
    }

    /** What it says of its health itself, with its name. */
    public String diagnosis() {
        try {
            return name() + " " + edge().get("/actuator/health").body();
        } catch (Edge.NotAnswered silent) {
            return name() + " " + silent.getMessage();
        }
    }

    /** SIGKILL. */
    public void kill() {
        process().kill();
        if (process().isAlive()) {
            throw new IllegalStateException(name() + " survived SIGKILL");
        }
    }

    /** SIGTERM, and SIGKILL if that does not help in half a minute. */
    public void stop() {
        ChildProcess current = process;
        if (current != null) {
            current.terminate(STOP_TIME);
            if (number == 1 && !current.isAlive() && current.process().exitValue() == ENDED_ITSELF) {
                cluster.program(this).keepArchive();
            }
        }
    }

    /** SIGSTOP: it keeps everything it holds and does nothing. */
    public void pause() {
        Signals.pause(pid());
    }

    /** SIGCONT. */
    public void resume() {
        Signals.resume(pid());
    }

    /** The running process, for those who wait for its end. */
    public ChildProcess process() {
        ChildProcess current = process;
        if (current == null) {
            throw new IllegalStateException(name() + " was never started");
        }
        return current;
    }

    int port() {
        return port;
    }

    @Override
    public String toString() {
        return name();
    }
}
