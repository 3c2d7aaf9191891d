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
    private static final int BURST = 5_000;

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

    @Test
    @DisplayName(
            "a person with a browser is told on a page, in the own language, and a part of a page gets the problem")
    void tellsPeopleOnAPage() {
        String hurried = token();
        HttpResponse<String> page = IntStream.range(0, BURST)
                .mapToObj(i -> sendAsIs(asked(hurried, "zh").header("Accept", "text/html")))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(page.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body()).contains("lang=\"zh-CN\"", "请稍等一下", "请等 1 秒再试", "再试一次");
        HttpResponse<String> part = IntStream.range(0, BURST)
                .mapToObj(i -> sendAsIs(
                        asked(hurried, "zh").header("Accept", "text/html").header("HX-Request", "true")))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(part.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        HttpResponse<String> large = send(asked(hurried, "en")
                .uri(at("/hotline/new"))
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("a=" + "x".repeat(100_000))));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(large.body())
                .contains("lang=\"en\"", "Too much at once", "More than 64 KB was sent")
                .doesNotContain("Try again");
    }

    private static String token() {
        return TestIssuer.get().token("hurry-" + UUID.randomUUID(), "STATION_PHARMACIST", List.of());
    }

    private HttpResponse<String> ask(String token, String language) {
        return sendAsIs(asked(token, language));
    }

    private HttpRequest.Builder asked(String token, String language) {
        return HttpRequest.newBuilder(at("/icon.svg"))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language);
    }
}
