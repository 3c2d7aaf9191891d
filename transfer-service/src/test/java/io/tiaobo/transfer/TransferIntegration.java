package io.tiaobo.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.deadline.DueTime;
import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.Received;
import io.tiaobo.testkit.TestServers;
import io.tiaobo.testkit.access.TestIssuer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service on a real broker and a real database; the test plays inventory and shortage. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TransferIntegration.Time.class)
abstract class TransferIntegration {
    static final Duration SOON = Duration.ofSeconds(30);
    static final KafkaProbe PROBE = new KafkaProbe(TestServers.kafka().bootstrapServers());

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }

        @Bean
        DueTime dueTime(SettableClock clock) {
            return clock::instant;
        }
    }

    @Autowired
    @SuppressWarnings("NullAway.Init")
    SettableClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    JdbcClient database;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    CommandExecutor commands;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.register(registry, "transfer");
        registry.add("tiaobo.approval.regions." + Region.ASKS_A_PERSON + ".automatic", () -> "false");
    }

    /** Every invariant holds after every test. */
    @AfterEach
    void everyInvariantHolds() {
        JsonNode checks = get("/checks");
        assertThat(checks.path("violations").asInt()).as(checks.toString()).isZero();
        assertThat(database.sql("select count(*) from parked_record")
                        .query(Long.class)
                        .single())
                .as("parked records")
                .isZero();
    }

    final void network(String drug) {
        List<String> sent = new ArrayList<>();
        Region.sites().forEach(site -> sent.add(send("inventory", site.code(), site)));
        sent.add(send("inventory", drug, Region.drug(drug)));
        await().atMost(SOON).until(() -> sent.stream().allMatch(id -> count("inbox where message_id = ?", id) == 1));
        await().atMost(SOON).until(() -> count("drug_view where code = ?", drug) == 1 && count("site_view") == 6);
    }

    final void level(String site, String drug, long version, long usable, long minimum, int demand) {
        send("inventory", site + "/" + drug, Region.level(site, drug, version, usable, minimum, demand));
        await().atMost(SOON)
                .until(() ->
                        count("level_view where drug_code = ? and site_code = ? and version = ?", drug, site, version)
                                == 1);
    }

    final long count(String fromWhere, Object... parameters) {
        return database.sql("select count(*) from " + fromWhere)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    final <T> T awaitMessage(Class<T> type, Predicate<T> wanted) {
        return await().atMost(SOON)
                .until(() -> messages(type, wanted), found -> !found.isEmpty())
                .get(0);
    }

    final <T> List<T> messages(Class<T> type, Predicate<T> wanted) {
        return PROBE.readAll(MessageCatalogue.topicOf(type)).stream()
                .map(Received::data)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(wanted)
                .toList();
    }

    final String send(String source, String key, Object message) {
        String id = UUID.randomUUID().toString();
        PROBE.send(id, source, key, message);
        return id;
    }

    final JsonNode get(String path) {
        return StrictJson.mapper()
                .readTree(call(HttpRequest.newBuilder(uri(path)).GET()).body());
    }

    final HttpResponse<String> post(String path, String key, String body) {
        return call(HttpRequest.newBuilder(uri(path))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            request.header("Authorization", TestIssuer.get().systemBearer());
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
