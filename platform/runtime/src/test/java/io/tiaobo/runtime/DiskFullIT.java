package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.TestServers;
import io.tiaobo.testkit.servers.PostgresServer;
import io.tiaobo.testkit.servers.Trees;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** F10 and F11: PostgreSQL's disk is full, the one of its tables or the one of its log, until somebody makes space. */
class DiskFullIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int AT_MOST = 3_000;

    @TempDir
    static Path folder;

    private static @Nullable PostgresServer postgres;
    private static @Nullable SmallDisk tables;
    private static @Nullable SmallDisk log;
    private static @Nullable Replica replica;

    private final List<String> accepted = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        SmallDisk forTables = SmallDisk.mount(folder.resolve("tables"), "64m");
        tables = forTables;
        SmallDisk forLog = SmallDisk.mount(folder.resolve("log"), "80m");
        log = forLog;
        PostgresServer server = PostgresServer.start(folder.resolve("postgres"), 0);
        postgres = server;
        server.createDatabaseIfMissing("counter");
        server.stop();
        move("base", forTables);
        move("pg_wal", forLog);
        server.restart();
        Map<String, String> settings = Replica.settings("diskfull");
        settings.put("spring.datasource.url", server.jdbcUrl("counter"));
        settings.put("spring.datasource.password", server.password());
        replica = Replica.start(settings, "a");
    }

    @AfterAll
    static void stop() {
        if (replica != null) {
            replica.close();
        }
        if (postgres != null) {
            postgres.kill();
        }
        if (tables != null) {
            tables.close();
        }
        if (log != null) {
            log.close();
        }
    }

    @Test
    @DisplayName("F10: writes are refused with nothing half done while the disk is full, and go on when there is space")
    void refusesWritesWhileTheTablesDiskIsFull() throws IOException {
        SmallDisk disk = Objects.requireNonNull(tables);
        count("tables", 20);
        disk.fill();

        String refused = countUntilRefused("tables");
        try (KafkaProbe probe = new KafkaProbe(TestServers.kafka().bootstrapServers())) {
            probe.send("while-full", "inventory", "WHILE-FULL/X", Levels.of("WHILE-FULL", 3));
        }
        assertThat(server().isAlive()).isTrue();
        assertThat(stored("tables")).containsExactlyElementsOf(accepted);

        disk.free();
        goOn("tables", refused);
        replica().awaitTotal("WHILE-FULL", 3, SOON);
        assertThat(replica().query(String.class, "select reason from parked_record where record_key = 'WHILE-FULL/X'"))
                .isEmpty();
    }

    @Test
    @DisplayName("F11: the server stops because its log cannot grow, and has kept everything it acknowledged")
    void keepsWhatWasAcknowledgedWhenTheLogsDiskIsFull() throws IOException {
        SmallDisk disk = Objects.requireNonNull(log);
        count("log", 20);
        disk.fill();
        useUpTheLog();

        String refused = countUntilRefused("log");
        disk.free();
        goOn("log", refused);
    }

    /** Puts a folder of the cluster on a disk of its own. */
    private static void move(String part, SmallDisk disk) throws IOException {
        Path from = folder.resolve("postgres/data").resolve(part);
        Path to = disk.folder().resolve(part);
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Trees.delete(from);
        Files.createSymbolicLink(from, to);
    }

    /** Begins new files of the log until there is no room for another one. */
    private static void useUpTheLog() {
        JdbcTemplate database = replica().get(JdbcTemplate.class);
        await().atMost(SOON).until(() -> {
            try {
                database.execute(
                        "create table if not exists filler (n int); drop table filler; select pg_switch_wal()");
                return false;
            } catch (DataAccessException full) {
                return true;
            }
        });
    }

    private void count(String counter, int times) {
        for (int i = 0; i < times; i++) {
            String id = next(counter);
            assertThat(replica().post(counter, id, 1).statusCode()).isEqualTo(200);
            accepted.add(id);
        }
    }

    /** Counts until there is no room for another row; answers the id of the command that was refused. */
    private String countUntilRefused(String counter) {
        for (int i = 0; i < AT_MOST; i++) {
            String id = next(counter);
            HttpResponse<String> answer = replica().post(counter, id, 1);
            if (answer.statusCode() != 200) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                return id;
            }
            accepted.add(id);
        }
        throw new AssertionError("the disk was never full");
    }

    /** There is space again: what was refused is accepted now, and everything accepted is there, once. */
    private void goOn(String counter, String refused) {
        await().atMost(SOON).until(() -> {
            if (!server().isAlive()) {
                server().restart();
            }
            return replica().post(counter, refused, 1).statusCode() == 200;
        });
        accepted.add(refused);
        count(counter, 20);
        assertThat(stored(counter)).containsExactlyElementsOf(accepted);
        replica().awaitTotal(counter, accepted.size(), SOON);
    }

    private String next(String counter) {
        return "%s-%05d".formatted(counter, accepted.size());
    }

    private static List<String> stored(String counter) {
        return replica()
                .query(
                        String.class,
                        "select command_id from command_log where command_id like ? order by command_id",
                        counter + "-%");
    }

    private static Replica replica() {
        return Objects.requireNonNull(replica);
    }

    private static PostgresServer server() {
        return Objects.requireNonNull(postgres);
    }
}
