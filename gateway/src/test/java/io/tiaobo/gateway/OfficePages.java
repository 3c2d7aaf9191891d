package io.tiaobo.gateway;

import io.tiaobo.testkit.access.TestIssuer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages as somebody of one position gets them; inventory and shortage are in trouble, transfer is away, the gateway answers for itself. */
public abstract class OfficePages extends GatewayServers {
    protected int as(String role, String place, String path) {
        return sendAsIs(by(role, place, path)).statusCode();
    }

    /** What can be read on a page. */
    protected String text(String role, String place, String path, String language) {
        return textOf(sendAsIs(by(role, place, path).header("Accept-Language", language)));
    }

    protected static String textOf(HttpResponse<String> page) {
        return page.body()
                .replaceAll("(?s)<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ");
    }

    protected HttpResponse<String> post(String role, String place, String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return sendAsIs(by(role, place, path)
                .header("Accept-Language", "zh")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Where an answer leads to. */
    protected static String ledTo(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse("")).getPath();
    }

    protected HttpRequest.Builder by(String role, String place, String path) {
        String token = TestIssuer.get().token("someone", role, place.isEmpty() ? List.of() : List.of(place));
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
