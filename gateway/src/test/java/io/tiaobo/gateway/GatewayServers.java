package io.tiaobo.gateway;

import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.TestServers;
import io.tiaobo.testkit.access.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway with a real database, a real broker and a small real service behind it; one for all tests of the run. */
@SpringBootTest(classes = GatewayApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class GatewayServers {
    protected static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    protected static final KafkaProbe KAFKA = new KafkaProbe(TestServers.kafka().bootstrapServers());
    protected static final SmallService SERVICE = SmallService.start();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.register(registry, "gateway");
        registry.add("tiaobo.services.inventory", SERVICE::address);
        registry.add("tiaobo.services.shortage", SERVICE::address);
        registry.add("tiaobo.services.transfer", SmallService::nobody);
        registry.add("spring.http.clients.read-timeout", () -> "8s");
        registry.add("tiaobo.rates.person.at-once", () -> "1000");
        registry.add("spring.security.oauth2.client.registration.tiaobo.client-secret", () -> "test-secret");
        registry.add("tiaobo.live.max-clients", () -> "3");
        registry.add("tiaobo.live.heartbeat", () -> "1s");
    }

    protected URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    protected HttpResponse<String> get(String path, String language) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept-Language", language));
    }

    /** Sent by a machine account that may do everything. */
    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        return sendAsIs(signedIn(request));
    }

    protected static HttpRequest.Builder signedIn(HttpRequest.Builder request) {
        return request.setHeader("Authorization", TestIssuer.get().systemBearer());
    }

    /** Sent by nobody, or by whom the request itself says. */
    protected static HttpResponse<String> sendAsIs(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    protected static Story story(String mark) {
        return new Story(KAFKA, mark, Instant.now());
    }

    protected static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(100));
    }

    protected static boolean isTold(JdbcClient database, String eventId) {
        return database.sql("select count(*) from timeline where event_id = ?")
                        .param(eventId)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
