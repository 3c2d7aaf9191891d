package io.tiaobo.gateway.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.GatewayServers;
import java.io.EOFException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.multipart.MultipartResolver;

class RoutingIT extends GatewayServers {
    @Autowired
    private ObjectProvider<MultipartResolver> unpackers;

    @Test
    void passesCallsToTheServiceWithoutThePrefix() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/api/inventory/stock/A/B?day=%E4%BB%8A&x=1"))
                .header("Idempotency-Key", "k-1")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("POST /stock/A/B?day=%E4%BB%8A&x=1 k-1 null");
        assertThat(answer.headers().firstValue("X-Small")).contains("yes");
    }

    /** Intake files have thousands of lines (S2-17); the service must get the first before the last is sent. */
    @Test
    void streamsUploadsOfSeveralMegabytes() throws Exception {
        CompletableFuture<Integer> begun = SERVICE.nextUpload();
        byte[] line = "{\"site\":\"A\",\"drug\":\"B\",\"quantity\":1}\n".getBytes(StandardCharsets.UTF_8);
        int lines = 200_000;
        try (PipedOutputStream out = new PipedOutputStream();
                InputStream in = new PipedInputStream(out, 64 * 1024)) {
            HttpRequest upload = signedIn(HttpRequest.newBuilder(at("/api/inventory/upload")))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> in))
                    .build();
            CompletableFuture<HttpResponse<String>> answer =
                    HTTP.sendAsync(upload, HttpResponse.BodyHandlers.ofString());
            for (int i = 0; i < lines; i++) {
                out.write(line);
                if (i == lines / 2) {
                    assertThat(begun.get(10, TimeUnit.SECONDS)).isPositive();
                }
            }
            out.close();

            assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo(String.valueOf((long) lines * line.length));
        }
    }

    @Test
    void passesFileUploadsOnUntouched() {
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s.csv\"\r\n\r\ncode\r\n--b--\r\n";

        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/api/inventory/upload"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(form)));

        assertThat(answer.body()).isEqualTo(String.valueOf(form.length()));
        assertThat(unpackers.stream()).isEmpty();
    }

    @Test
    void namesTheServiceThatIsAway() {
        HttpResponse<String> chinese = get("/api/transfer/transfers", "zh");
        HttpResponse<String> english = get("/api/transfer/transfers", "en");

        assertThat(chinese.statusCode()).isEqualTo(503);
        assertThat(chinese.headers().firstValue("Retry-After")).contains("5");
        assertThat(chinese.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(chinese.body()).contains("调拨服务暂时连不上", "\"service\":\"transfer\"", "SERVICE_AWAY");
        assertThat(english.body()).contains("Cannot reach the transfer service");
    }

    @Test
    void givesUpOnAServiceThatStaysSilent() {
        HttpResponse<String> answer = get("/api/inventory/silent", "en");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("SERVICE_TOO_SLOW", "the inventory service");
    }

    @Test
    void takesNoPartOfAnAnswerForTheWhole() {
        HttpResponse<String> early = get("/api/inventory/dies", "en");

        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).contains("SERVICE_AWAY").doesNotContain("aaa");
        // Left alone, the connection ends by itself after 20 s.
        assertThat(CompletableFuture.supplyAsync(() -> get("/api/inventory/dies-late", "en")))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .havingRootCause()
                .isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/inventory/actuator/health",
                "/api/inventory/%61ctuator/health",
                "/api/inventory//actuator/health",
                "/api/inventory/ACTUATOR/health",
                "/api/inventory/x/../actuator/health",
                "/api/inventory/actuator;a=b/health",
                "/api/inventory/operations/parked",
                "/api/inventory",
                "/api/nobody/stock"
            })
    void hidesWhatIsNotForOutside(String path) {
        HttpResponse<String> answer = get(path, "en");

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("X-Small")).isEmpty();
    }

    @Test
    void letsTheChecksOfAServiceOnlyBeRead() {
        HttpRequest.Builder write =
                HttpRequest.newBuilder(at("/api/inventory/checks")).POST(HttpRequest.BodyPublishers.noBody());

        assertThat(get("/api/inventory/checks", "en").body()).contains("\"service\":\"inventory\"");
        assertThat(send(write).statusCode()).isEqualTo(404);
    }

    @Test
    void saysOfADescriptionThatItsServiceIsAway() {
        HttpResponse<String> answer = get("/docs/transfer.json", "zh");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("调拨服务暂时连不上", "SERVICE_AWAY");
        assertThat(get("/docs/transfer.json", "en").body()).contains("Cannot reach the transfer service");
    }

    @Test
    void gathersTheApiDescriptionsOfAllServices() {
        String list = get("/v3/api-docs/swagger-config", "en").body();

        assertThat(list).contains("/docs/inventory.json", "/docs/shortage.json", "/docs/transfer.json", "/v3/api-docs");
        assertThat(get("/docs/inventory.json", "en").body()).contains("3.1.0", "{\"url\":\"/api/inventory\"}");
        assertThat(get("/docs/nobody.json", "en").statusCode()).isEqualTo(404);
        assertThat(get("/docs", "en").statusCode()).isEqualTo(302);
    }
}
