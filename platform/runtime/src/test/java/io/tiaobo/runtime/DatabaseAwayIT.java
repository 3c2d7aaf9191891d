package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.error.Transience;
import io.tiaobo.runtime.fixture.Count;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.TestServers;
import io.tiaobo.testkit.faults.LineState;
import io.tiaobo.testkit.faults.TcpProxy;
import io.tiaobo.testkit.servers.PostgresServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F7 and F9: PostgreSQL is killed, or does not answer, while commands and consumers run; the service is not restarted. */
class DatabaseAwayIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String SOCKET_TIMEOUT = "spring.datasource.hikari.data-source-properties.socketTimeout";

    @TempDir
    static Path folder;

    private static PostgresServer postgres;
    private static TcpProxy line;
    private static Replica replica;
    private static KafkaProbe probe;

    @BeforeAll
    static void start() {
        Map<String, String> settings = Replica.settings("dbaway");
        postgres = PostgresServer.start(folder.resolve("postgres"), 0);
        postgres.createDatabaseIfMissing("counter");
        line = TcpProxy.to(postgres.port());
        settings.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + line.port() + "/counter");
        settings.put("spring.datasource.password", postgres.password());
        settings.put(SOCKET_TIMEOUT, "5");
        // A caller may wait for a connection three times: behind another command, for its own, and for its line of the
        // audit.
        settings.put("spring.datasource.hikari.connection-timeout", "1000");
        replica = Replica.start(settings, "a");
        probe = new KafkaProbe(TestServers.kafka().bootstrapServers());
    }

    @AfterEach
    void heal() {
        line.set(LineState.PASS);
    }

    @AfterAll
    static void stop() {
        replica.close();
        probe.close();
        line.close();
        postgres.kill();
    }

    @Test
    @DisplayName("F7: every command and message has one effect although the server was killed in the middle of them")
    void losesAndDoublesNothingWhenTheServerIsKilled() {
        AtomicInteger accepted = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> load = CompletableFuture.supplyAsync(() -> countUntil(enough, accepted));
        await().atMost(SOON).until(() -> accepted.get() > 20);
        CompletableFuture<Void> messages = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 100; i++) {
                probe.send("killed-" + i, "inventory", "KILLED/X", Levels.of("KILLED", 1));
            }
        });

        postgres.kill();
        HttpResponse<String> refused = answeredWithin(Duration.ofSeconds(8), "killed-http");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        messages.join();
        postgres.restart();

        int before = accepted.get();
        await().atMost(SOON).until(() -> accepted.get() > before + 20);
        enough.set(true);
        int sum = load.join();
        replica.awaitTotal("load", sum, SOON);
        replica.awaitTotal("KILLED", 100, SOON);
        assertThat(replica.query(Integer.class, "select count(*)::int from heard where site = 'KILLED'"))
                .containsExactly(100);
        assertThat(replica.post("killed-http", "killed-http", 1).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("F9: waiting for a silent server ends by itself, and everything goes on when it speaks again")
    void waitsForASilentServerInBoundedTime() {
        assertThat(answeredWithin(SOON, "silent-1").statusCode()).isEqualTo(200);

        line.set(LineState.BLACKHOLE);
        for (int i = 2; i <= 4; i++) {
            HttpResponse<String> refused = answeredWithin(Duration.ofSeconds(12), "silent-" + i);
            assertThat(refused.statusCode()).isEqualTo(503);
        }
        probe.send("silent", "inventory", "SILENT/X", Levels.of("SILENT", 4));

        line.set(LineState.PASS);
        for (int i = 2; i <= 4; i++) {
            String id = "silent-" + i;
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> replica.post("killed-http", id, 1).statusCode() == 200);
        }
        replica.awaitTotal("SILENT", 4, SOON);
        await().atMost(SOON).until(() -> replica.get("/actuator/health").statusCode() == 200);
    }

    /** Commands one after the other, each repeated with its id until it has an answer; answers the number accepted. */
    private static int countUntil(AtomicBoolean enough, AtomicInteger accepted) {
        for (int i = 1; !enough.get(); i++) {
            String id = "load-" + i;
            Decision answer = await().atMost(SOON)
                    .ignoreExceptionsMatching(Transience::passes)
                    .until(() -> replica.commands().execute(id, new Count("load", 1, NOW)), Decision::accepted);
            assertThat(answer.details()).containsEntry("total", String.valueOf(i));
            accepted.incrementAndGet();
        }
        return accepted.get();
    }

    private static HttpResponse<String> answeredWithin(Duration time, String commandId) {
        long start = System.nanoTime();
        HttpResponse<String> answer = replica.post("killed-http", commandId, 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(time);
        return answer;
    }
}
