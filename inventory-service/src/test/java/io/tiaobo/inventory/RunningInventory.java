package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.deadline.DueTime;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.Received;
import io.tiaobo.testkit.TestServers;
import io.tiaobo.testkit.access.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real PostgreSQL and a real Kafka. After every test the invariants must hold. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(RunningInventory.SettableTime.class)
abstract class RunningInventory {
    static final String SITES = """
            code,nameZh,nameEn,kind,ownership,parentCode,regionCode,latitude,longitude,travelMinutesToParent,leadTimeDays,supplyTerms,active
            ZJF,张家坟村社区卫生服务站,Zhangjiafen station,COMMUNITY_STATION,PUBLIC,YG,110106,39.81,116.12,25,2,ON_DELIVERY,true
            YG,云岗社区卫生服务中心,Yungang centre,COMMUNITY_CENTRE,PUBLIC,,110106,39.82,116.16,0,2,NET_DAYS_30,true
            """;
    static final String DRUG_COLUMNS =
            "code,nameZh,nameEn,genericGroup,originator,selected,unitZh,unitEn,packSize,storageClass,manufacturer,active\n";

    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    int port;

    @Autowired
    AdvancingClock clock;

    @Autowired
    CommandExecutor executor;

    @Autowired
    JdbcTemplate database;

    KafkaProbe kafka;

    @TestConfiguration(proxyBeanMethods = false)
    static class SettableTime {
        @Bean
        AdvancingClock clock() {
            return new AdvancingClock();
        }

        /** Deadlines go by the database's time otherwise. */
        @Bean
        DueTime dueTime(AdvancingClock clock) {
            return clock::instant;
        }
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.register(registry, "inventory");
    }

    @BeforeEach
    void importReferenceData() {
        kafka = new KafkaProbe(TestServers.kafka().bootstrapServers());
        assertThat(post("/sites/import", "text/csv", SITES).path("rejected").asInt(-1))
                .isZero();
    }

    @AfterEach
    void invariantsHold() {
        kafka.close();
        awaitProjection();
        assertThat(get("/checks").path("violations").asInt(-1))
                .as(() -> get("/checks").toPrettyString())
                .isZero();
    }

    /** A drug nobody else in this run uses. */
    String newDrug() {
        String code = "X" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        String line = code + ",厄贝沙坦片,Irbesartan tablets,XC09CA04-TAB,true,false,片,tablet,14,ROOM,Sanofi,true\n";
        assertThat(post("/drugs/import", "text/csv", DRUG_COLUMNS + line)
                        .path("accepted")
                        .asInt())
                .isOne();
        return code;
    }

    /** Waits until the tables show every event stored so far. */
    void awaitProjection() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(database.queryForObject("""
                                select count(*) from
                                    (select aggregate_id, max(sequence_number) as version from domain_event
                                     where aggregate_type = 'StockItem' group by aggregate_id) e
                                left join stock_level l on e.aggregate_id = l.site_code || '/' || l.drug_code
                                where l.version is distinct from e.version
                                """, Long.class)).isZero());
    }

    JsonNode level(String site, String drug) {
        awaitProjection();
        return get("/stock/" + site + "/" + drug);
    }

    List<Received> movements(String topic, String key) {
        return kafka.readAll(topic).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    JsonNode get(String path) {
        return read(send(request(path).GET().build()));
    }

    JsonNode post(String path, String type, String body) {
        return read(raw(path, type, body));
    }

    JsonNode post(String path, String body) {
        return post(path, "application/json", body);
    }

    HttpResponse<String> raw(String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestIssuer.get().systemBearer());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static JsonNode read(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
