package io.tiaobo.browser;

import io.tiaobo.local.Http;
import io.tiaobo.testkit.servers.ChildProcess;
import io.tiaobo.testkit.servers.Ports;
import io.tiaobo.testkit.servers.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a newcomer gets from {@code deploy/tiaobo up}: every process with the sign-in form, the region Fengtai, on free ports and in a
 * folder that is thrown away afterwards.
 */
public final class TrialSystem implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(90);
    private static final List<String> SERVERS =
            List.of("postgres", "kafka", "identity", "inventory", "shortage", "transfer");

    private final Path tiaobo;
    private final Path home;
    private final String address;
    private final ChildProcess up;

    private TrialSystem(Path tiaobo, Path home, int port, ChildProcess up) {
        this.tiaobo = tiaobo;
        this.home = home;
        this.address = "http://127.0.0.1:" + port;
        this.up = up;
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @param root the repository
     * @param folder where the folder of the system is made
     * @param settings settings of all services, by name
     */
    public static TrialSystem start(Path root, Path folder, Map<String, Object> settings) {
        Path tiaobo = root.resolve("deploy/tiaobo").toAbsolutePath().normalize();
        Path home = newFolder(folder);
        int port = Ports.free();
        List<String> command =
                new ArrayList<>(List.of(tiaobo.toString(), "up", "--region", "fengtai", "--gateway-port=" + port));
        SERVERS.forEach(server -> command.add("--" + server + "-port=" + Ports.free()));
        Path output = home.resolve("up.out");
        ChildProcess up = ChildProcess.start(
                "deploy/tiaobo up",
                command,
                Map.of("TIAOBO_HOME", home.toString(), "SPRING_APPLICATION_JSON", Http.json(settings)),
                output);
        TrialSystem system = new TrialSystem(tiaobo, home, port, up);
        try {
            up.await(START, () -> read(output).contains("Everything is ready"));
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
        return system;
    }

    /** Where a browser finds it. */
    public String address() {
        return address;
    }

    /** What everybody signs in with. */
    public String password() {
        return said("people");
    }

    /** The interface behind the gateway, for a machine account, for a quarter of an hour. */
    public Http machine() {
        String bearer = "Bearer " + said("token");
        return new Http(address, "zh", () -> bearer);
    }

    /** The last line of what a command of the launcher says. */
    private String said(String command) {
        Path output = home.resolve(command + ".out");
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChildProcess asked = ChildProcess.start(
                command, List.of(tiaobo.toString(), command), Map.of("TIAOBO_HOME", home.toString()), output);
        asked.hasEndedWithin(Duration.ofMinutes(1));
        return read(output)
                .lines()
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("deploy/tiaobo " + command + " said nothing"))
                .strip();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder(Path parent) {
        try {
            return Files.createTempDirectory(Files.createDirectories(parent), "trial-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops everything and throws the folder away. */
    @Override
    public void close() {
        up.terminate(STOP);
        Trees.delete(home);
    }
}
