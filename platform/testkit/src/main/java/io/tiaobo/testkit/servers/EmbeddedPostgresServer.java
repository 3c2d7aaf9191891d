package io.tiaobo.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link PostgresServer} from the embedded binaries. */
final class EmbeddedPostgresServer implements PostgresServer {
    private static final Duration START_TIME = Duration.ofSeconds(60);
    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC");

    private final Path dir;
    private final int port;
    private final String password;
    private ChildProcess process;

    private EmbeddedPostgresServer(Path dir, int port, String password, ChildProcess process) {
        this.dir = dir;
        this.port = port;
        this.password = password;
        this.process = process;
    }

    static PostgresServer start(Path dataDir, int wantedPort) {
        Path dir = dataDir.toAbsolutePath();
        int port = wantedPort == 0 ? Ports.free() : wantedPort;
        Ports.requireFree("PostgreSQL", port);
        try {
            Files.createDirectories(dir);
            createClusterIfMissing(dir);
            String password = Files.readString(passwordFile(dir)).strip();
            EmbeddedPostgresServer server = new EmbeddedPostgresServer(dir, port, password, launch(dir, port));
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's folder " + dir + ": " + e.getMessage(), e);
        }
    }

    private static Path passwordFile(Path dir) {
        return dir.resolve("password");
    }

    private static Path data(Path dir) {
        return dir.resolve("data");
    }

    private static void createClusterIfMissing(Path dir) throws IOException {
        if (Files.exists(data(dir).resolve("PG_VERSION")) && Files.exists(passwordFile(dir))) {
            return;
        }
        // A cluster appears under its final name only when it is complete.
        Path half = dir.resolve("creating");
        Trees.delete(half);
        Trees.delete(data(dir));
        Files.deleteIfExists(passwordFile(dir));
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        Files.createFile(
                passwordFile(dir), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(dir), HexFormat.of().formatHex(secret));
        ChildProcess.run(
                "initdb",
                command(
                        "initdb",
                        List.of(
                                "--pgdata=" + half,
                                "--username=" + USER,
                                "--pwfile=" + passwordFile(dir),
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums")),
                ENVIRONMENT,
                START_TIME);
        Files.move(half, data(dir));
    }

    /** PostgreSQL refuses user 0; inside a fresh user namespace root is an ordinary user and the process number stays. */
    private static List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (runsAsRoot()) {
            requireUserNamespaces();
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(PostgresBinaries.unpacked().resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void requireUserNamespaces() {
        try {
            ChildProcess.run("unshare", List.of("unshare", "--user", "true"), Map.of(), Duration.ofSeconds(10));
        } catch (ServerStartException e) {
            throw new ServerStartException(
                    ServerStartException.Reason.NO_USER_NAMESPACE,
                    "PostgreSQL does not run as root, and this system allows no user namespace (\"unshare --user\" fails)."
                            + " Run as an ordinary user, or allow user namespaces, or name an outside PostgreSQL",
                    e);
        }
    }

    private static ChildProcess launch(Path dir, int port) {
        removeStalePidFile(dir);
        List<String> arguments = new ArrayList<>(List.of("-D", data(dir).toString(), "-p", String.valueOf(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=300",
                "shared_buffers=96MB",
                "max_wal_size=512MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_checkpoints=off")) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return ChildProcess.start("PostgreSQL", command("postgres", arguments), ENVIRONMENT, log(dir));
    }

    private static Path log(Path dir) {
        return dir.resolve("postgres.log");
    }

    /** After SIGKILL the file stays behind, and its number may by now belong to some other program. */
    private static void removeStalePidFile(Path dir) {
        Path file = data(dir).resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            boolean ours = ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().command())
                    .filter(command -> command.endsWith("/postgres"))
                    .isPresent();
            if (!ours) {
                Files.delete(file);
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("PostgreSQL's lock file " + file + " cannot be read", e);
        }
    }

    private void awaitReady() {
        Instant end = Instant.now().plus(START_TIME);
        while (true) {
            try {
                process.await(START_TIME, this::answers);
                requireDurable();
                return;
            } catch (ServerStartException e) {
                // The orphans of a killed server need a moment to let go of its shared memory.
                boolean orphans = process.lastLines().contains("pre-existing shared memory block");
                if (!orphans || Instant.now().isAfter(end)) {
                    process.kill();
                    throw e;
                }
                process = launch(dir, port);
            }
        }
    }

    private boolean answers() {
        if (!Ports.accepts(port)) {
            return false;
        }
        try (Connection ignored = connect("postgres")) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void requireDurable() {
        for (String setting : List.of("fsync", "synchronous_commit")) {
            if (!"on".equals(show(setting))) {
                throw new ServerStartException(
                        ServerStartException.Reason.DIED, "PostgreSQL runs with " + setting + " off");
            }
        }
    }

    private @Nullable String show(String setting) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database));
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(port, URLEncoder.encode(database, StandardCharsets.UTF_8), USER, password);
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public boolean createDatabaseIfMissing(String database) {
        return Databases.createIfMissing(jdbcUrl("postgres"), database);
    }

    @Override
    public int port() {
        return port;
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
        if (process.isAlive()) {
            ChildProcess.run(
                    "pg_ctl stop",
                    command("pg_ctl", List.of("stop", "-D", data(dir).toString(), "-m", "fast", "-w", "-t", "60")),
                    ENVIRONMENT,
                    Duration.ofSeconds(70));
            process.terminate(Duration.ofSeconds(10));
        }
    }

    @Override
    public synchronized void kill() {
        process.kill();
    }

    @Override
    public synchronized void restart() {
        if (process.isAlive()) {
            throw new IllegalStateException("PostgreSQL still runs as process " + process.pid());
        }
        process = launch(dir, port);
        awaitReady();
    }
}
