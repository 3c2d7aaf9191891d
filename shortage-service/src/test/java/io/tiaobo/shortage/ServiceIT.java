package io.tiaobo.shortage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.Received;
import io.tiaobo.testkit.TestServers;
import io.tiaobo.testkit.access.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with real PostgreSQL and Kafka; every test works on a site of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class ServiceIT {
    static final String DRUG = "AML-ORIG";
    static final String SUBSTITUTE = "AML-GEN";
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final AtomicInteger SITES = new AtomicInteger();

    final KafkaProbe kafka = new KafkaProbe(TestServers.kafka().bootstrapServers());
    final JdbcTemplate database;
    private final List<InvariantCheck> checks;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    ServiceIT(JdbcTemplate database, List<InvariantCheck> checks) {
        this.database = database;
        this.checks = checks;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) throws IOException {
        TestServers.register(registry, "shortage");
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * 11 + 3);
        }
        Path file = Files.createTempFile("contact", ".key");
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
        file.toFile().deleteOnExit();
        registry.add("tiaobo.contact.key-file", file::toString);
        OutsideWorld.ONE.register(registry);
    }

    @AfterEach
    void keepsEveryInvariant() {
        for (InvariantCheck check : checks) {
            assertThat(check.violations().find(database))
                    .as(check.id() + ": " + check.description())
                    .isEmpty();
        }
    }

    @AfterAll
    void closeProbe() {
        kafka.close();
    }

    /** An answer over HTTP. */
    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** A new site with both products of the group, known to the service. */
    String site(int leadTimeDays) {
        String code = "S%d-%s"
                .formatted(SITES.incrementAndGet(), getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT));
        publish(
                code,
                new SiteV1(
                        code,
                        "测试站",
                        "Test station",
                        "COMMUNITY_STATION",
                        "PUBLIC",
                        null,
                        "110106",
                        new BigDecimal("39.8"),
                        new BigDecimal("116.3"),
                        10,
                        leadTimeDays,
                        "NET_DAYS_30",
                        true));
        publish(DRUG, drug(DRUG, true));
        publish(SUBSTITUTE, drug(SUBSTITUTE, false));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from site where code = ?", code) == 1
                        && count("select count(*) from drug") >= 2);
        return code;
    }

    private static DrugV1 drug(String code, boolean originator) {
        return new DrugV1(
                code,
                "氨氯地平片",
                "Amlodipine tablets",
                "AMLODIPINE",
                originator,
                !originator,
                "片",
                "tablet",
                28,
                "ROOM",
                "Maker",
                true);
    }

    void publish(String key, Object message) {
        kafka.send(UUID.randomUUID().toString(), "inventory", key, message);
    }

    void level(String site, String drug, long version, long usable, long min, long max, String demand) {
        publish(
                site + "/" + drug,
                new StockLevelV1(
                        site, drug, version, usable, 0, 0, usable, 0, min, max, new BigDecimal(demand), null, NOW));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count(
                                "select count(*) from site_drug_level where site_code = ? and drug_code = ? and version >= ?",
                                site,
                                drug,
                                version)
                        == 1);
    }

    static StockReceivedV1 received(String site, String drug, long quantity) {
        return new StockReceivedV1(site, drug, "PURCHASE", List.of(), quantity, NOW);
    }

    long count(String sql, Object... arguments) {
        Long found = database.queryForObject(sql, Long.class, arguments);
        return found == null ? 0 : found;
    }

    /** Messages this service published about a site. */
    <T> List<T> published(Class<T> type, String site) {
        return kafka.readAll(Topics.SHORTAGES).stream()
                .map(Received::data)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(data -> data.toString().contains("siteCode=" + site + ","))
                .toList();
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    int ownPort() {
        return port;
    }

    Answer post(String path, @Nullable String key, String body) {
        return postTo(port, path, key, body);
    }

    /** The same to another replica. */
    Answer postTo(int replica, String path, @Nullable String key, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + replica + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    String registration(String site, long quantity, int daysLeft, String phone) {
        return """
                {"siteCode":"%s","drugCode":"%s","quantity":%d,"substitutes":[],"daysLeft":%d,"riskClass":"NORMAL",
                 "contact":{"name":"王先生","phone":"%s","preferredLanguage":"zh"}}""".formatted(site, DRUG, quantity, daysLeft, phone);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            request.header("Authorization", TestIssuer.get().systemBearer());
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
