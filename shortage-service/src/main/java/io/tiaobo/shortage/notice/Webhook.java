package io.tiaobo.shortage.notice;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Posts JSON to a gateway of another company, with entry and kind of the notice as {@code Idempotency-Key}. Any answer but 2xx
 * within 10 seconds is a failure.
 */
final class Webhook {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RestClient client;
    private final URI address;

    Webhook(URI address) {
        this.address = address;
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(PATIENCE);
        client = RestClient.builder().requestFactory(requests).build();
    }

    void post(Notice notice, Map<String, String> body) {
        client.post()
                .uri(address)
                .header("Idempotency-Key", notice.entryId() + ":" + notice.kind())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }
}
