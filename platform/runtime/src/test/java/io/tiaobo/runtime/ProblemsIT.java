package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.testkit.access.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Errors are RFC 9457 problems in the user's language and say nothing about the inside. */
class ProblemsIT extends RuntimeIntegration {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void answersAnAcceptedCommand() throws Exception {
        HttpResponse<String> answer =
                post("{\"amount\":3}", "en", UUID.randomUUID().toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"accepted\":true").contains("\"total\"");
    }

    @Test
    void namesTheFieldAndTheReasonInBothLanguages() throws Exception {
        assertThat(post("{\"amount\":1001}", "en", "a").body())
                .contains("\"field\":\"amount\"")
                .contains("at most 1000");
        assertThat(post("{\"amount\":1001}", "zh-CN", "b").body()).contains("最多 1000");
    }

    @Test
    void answersARefusalWithItsReason() throws Exception {
        HttpResponse<String> answer =
                post("{\"amount\":0}", "en", UUID.randomUUID().toString());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("NOT_POSITIVE").contains("must be above zero");
    }

    @Test
    void refusesNumbersThatAreNotWholeAndFieldsItDoesNotKnow() throws Exception {
        for (String body : new String[] {
            "{\"amount\":3.9}",
            "{\"amount\":\"7\"}",
            "{\"amount\":1,\"amount\":99}",
            "{\"amount\":1,\"x\":1}",
            "{}",
            "["
        }) {
            HttpResponse<String> answer = post(body, "en", UUID.randomUUID().toString());

            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("jackson");
        }
    }

    @Test
    void namesTheFieldWhoseTextCannotBeStored() throws Exception {
        HttpResponse<String> answer = post("{\"amount\":3,\"note\":\"a\\u0000b\"}", "en", "nul");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("UNREADABLE_BODY").contains("\"field\":\"note\"");
    }

    @Test
    void asksForTheIdempotencyKey() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/counters/http"))
                .header("Authorization", TestIssuer.get().systemBearer())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"amount\":3}"))
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Idempotency-Key");
    }

    @Test
    void saysWhatWasNotFound() throws Exception {
        HttpResponse<String> answer = get("/counters/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("nowhere");
        assertThat(get("/no/such/path").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsTheTruthAboutProcessorsInHealthAndMetrics() throws Exception {
        assertThat(get("/actuator/health").body())
                .contains("{\"kind\":\"PROCESSOR\",\"name\":\"kafka-publisher\",\"state\":\"RUNNING\"");
        assertThat(get("/actuator/prometheus").body())
                .contains("tiaobo_processor_oldest_unhandled_seconds{processor=\"kafka-publisher\"}")
                .contains("tiaobo_parked_records");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
        // What is parked (I18) depends on the poison other tests put on the same topics.
        assertThat(get("/checks").body())
                .contains("\"service\":\"counter\"")
                .contains("numbered from 0 without gaps\",\"violations\":[]");
    }

    private HttpResponse<String> post(String body, String language, String id)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/counters/http"))
                .header("Authorization", TestIssuer.get().systemBearer())
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .header("Idempotency-Key", id)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", TestIssuer.get().systemBearer())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
