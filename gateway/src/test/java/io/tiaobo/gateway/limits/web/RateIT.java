package io.tiaobo.gateway.limits.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.GatewayServers;
import io.tiaobo.testkit.access.TestIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RateIT extends GatewayServers {
    private static final int BURST = 2_000;

    @Test
    @DisplayName("ASVS 2.4.1: who asks too much is answered 429 with Retry-After, and nobody else waits")
    void asksWhoAsksTooMuchToWait() {
        String hurried = token();
        String calm = token();

        Optional<HttpResponse<String>> refused = IntStream.range(0, BURST)
                .mapToObj(i -> ask(hurried, "en"))
                .filter(answer -> answer.statusCode() != 200)
                .findFirst();

        assertThat(refused).hasValueSatisfying(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("TOO_MANY_REQUESTS", "Too many requests", "same id");
        });
        assertThat(ask(calm, "zh").statusCode()).isEqualTo(200);
        soon().untilAsserted(() -> assertThat(ask(hurried, "zh").statusCode()).isEqualTo(200));
    }

    @Test
    @DisplayName("a body for a page is bounded, a file for a service is the service's to judge")
    void boundsWhatIsSent() {
        HttpRequest.BodyPublisher large = HttpRequest.BodyPublishers.ofString("a=" + "x".repeat(100_000));

        assertThat(send(HttpRequest.newBuilder(at("/hotline/new"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(large))
                        .statusCode())
                .isEqualTo(413);
        assertThat(send(HttpRequest.newBuilder(at("/api/inventory/upload")).POST(large))
                        .body())
                .isEqualTo("100002");
    }

    private static String token() {
        return TestIssuer.get().token("hurry-" + UUID.randomUUID(), "STATION_PHARMACIST", List.of());
    }

    private HttpResponse<String> ask(String token, String language) {
        return sendAsIs(HttpRequest.newBuilder(at("/icon.svg"))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language));
    }
}
