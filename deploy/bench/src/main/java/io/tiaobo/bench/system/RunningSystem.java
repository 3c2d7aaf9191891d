package io.tiaobo.bench.system;

import io.tiaobo.bench.Settings;
import io.tiaobo.chaos.cluster.Backlog;
import io.tiaobo.testkit.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Everything started by the launcher with a home of its own, with the data of Fengtai. */
public final class RunningSystem implements AutoCloseable {
    private static final long PATIENCE_NANOS = 180_000_000_000L;
    private static final List<String> SERVICES = List.of("inventory", "shortage", "transfer", "gateway");

    /** Those that keep events. */
    public static final List<String> WITH_EVENTS = List.of("inventory", "shortage", "transfer");

    private final Process launcher;
    private final Map<String, Integer> ports;
    private double secondsToStart;
    private final ToolAccount account;

    private RunningSystem(Process launcher, Map<String, Integer> ports, Path home) {
        this.launcher = launcher;
        this.ports = ports;
        this.account = new ToolAccount(port("identity"), home);
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy, "system-stop"));
    }

    /** Starts it on free ports and returns when every service is ready for requests. */
    public static RunningSystem start(Settings settings) {
        Map<String, Integer> ports = new TreeMap<>();
        Stream.concat(Stream.of("postgres", "kafka", "identity"), SERVICES.stream())
                .forEach(name -> ports.put(name, Ports.free()));
        List<String> command = new ArrayList<>(
                List.of(settings.root().resolve("deploy/tiaobo").toString(), "up", "--region", "fengtai"));
        ports.forEach((name, port) -> command.addAll(List.of("--" + name + "-port", String.valueOf(port))));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(settings.out().resolve("system.log").toFile());
        Path home = settings.out().resolve("system");
        builder.environment().put("TIAOBO_HOME", home.toString());
        try {
            long begin = System.nanoTime();
            RunningSystem system = new RunningSystem(builder.start(), ports, home);
            Stream.concat(Stream.of("identity"), SERVICES.stream()).forEach(system::awaitReady);
            system.secondsToStart = (System.nanoTime() - begin) / 1e9;
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(String service) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.get(service) + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!isOk(client, request)) {
            if (System.nanoTime() > end || !launcher.isAlive()) {
                close();
                throw new IllegalStateException(service + " does not become ready; see system.log");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static boolean isOk(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Seconds from the command to the moment at which the last service was ready. */
    public double secondsToStart() {
        return secondsToStart;
    }

    /** The HTTP port of a service. */
    public int port(String service) {
        return Objects.requireNonNull(ports.get(service), service);
    }

    /** The account its callers use. */
    public ToolAccount account() {
        return account;
    }

    /** The broker. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port("kafka");
    }

    /** What a service answers to a GET; fails unless it is 200. */
    public String get(String service, String path) {
        return send(HttpRequest.newBuilder(uri(service, path)));
    }

    /** What it answers to a POST with a body of this type; fails unless it is 200. */
    public String post(String service, String path, String type, String body) {
        return send(HttpRequest.newBuilder(uri(service, path))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI uri(String service, String path) {
        return URI.create("http://127.0.0.1:" + port(service) + path);
    }

    private String send(HttpRequest.Builder asked) {
        HttpRequest request = asked.header("Authorization", account.bearer()).build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Events that some processor, and records that some consumer, has not handled; each counts once for every reader. */
    public long backlog() {
        return unhandled().sum();
    }

    /** Events or records that the reader that is furthest behind has not handled. */
    public long furthestBehind() {
        return unhandled().max().orElse(0);
    }

    private LongStream unhandled() {
        LongStream events = WITH_EVENTS.stream()
                .flatMap(service -> get(service, "/actuator/prometheus").lines())
                .filter(line -> line.startsWith("tiaobo_processor_behind_events"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
        LongStream records =
                Backlog.unreadByGroup(bootstrapServers()).values().stream().mapToLong(Long::longValue);
        return LongStream.concat(events, records);
    }

    /** Returns when everything that follows from what was done has happened everywhere. */
    public void awaitRest(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (backlog() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("what was done does not come to an end; see system.log");
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    /** Bytes that all processes occupy together now, what they share counted once. */
    public long bytes() {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .mapToLong(process -> proportionalBytes(process.pid()))
                .sum();
    }

    private static long proportionalBytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
