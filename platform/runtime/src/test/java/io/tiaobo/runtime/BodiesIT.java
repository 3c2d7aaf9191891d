package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.testkit.access.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** ASVS 2.4.1, 15.2.2: nobody fills the memory of a service or keeps its threads. */
class BodiesIT extends RuntimeIntegration {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("a body above 64 KB is a 413 problem, announced or not, in both languages")
    void refusesWhatIsTooLarge() throws Exception {
        byte[] large = ("{\"amount\":1,\"note\":\"" + "a".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> announced = post(HttpRequest.BodyPublishers.ofByteArray(large), "en");
        HttpResponse<String> inChunks =
                post(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), "zh");

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(announced.body()).contains("BODY_TOO_LARGE", "64 KB");
        assertThat(inChunks.statusCode()).isEqualTo(413);
        assertThat(inChunks.body()).contains("内容超过 64 KB");
    }

    @Test
    void refusesHeadersWithoutEnd() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/counters/x"))
                        .header("X-Long", "a".repeat(20_000))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "org.apache");
    }

    @Test
    @DisplayName("a body that stops in the middle is given up after 20 s")
    void doesNotWaitForASilentPeer() throws IOException {
        String head = "POST /counters/x HTTP/1.1\r\nHost: x\r\nAuthorization: "
                + TestIssuer.get().systemBearer()
                + "\r\nIdempotency-Key: slow\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"amount\"";
        long begun = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String said = new String(answer.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(said).doesNotContain("200 OK", "Exception");
        }
        assertThat((System.nanoTime() - begun) / 1e9).isBetween(15.0, 45.0);
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body, String language) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/counters/large"))
                        .header("Authorization", TestIssuer.get().systemBearer())
                        .header("Idempotency-Key", "large")
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", language)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
