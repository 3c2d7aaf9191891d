package io.tiaobo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public HTTP interface of one service, as any other program would call it. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final String language;
    private final Supplier<String> authorization;

    /**
     * Calls the service below an address.
     *
     * @param base for example {@code http://127.0.0.1:8080}
     * @param language {@code zh} or {@code en}, the language of problems
     */
    public Http(String base, String language) {
        this(base, language, () -> "");
    }

    /** The same, with the value of the header {@code Authorization} for every request but {@link #isOk}. */
    public Http(String base, String language, Supplier<String> authorization) {
        this.base = base;
        this.language = language;
        this.authorization = authorization;
    }

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param body text as it came
     */
    public record Answer(int status, String body) {
        /** True for 2xx. */
        public boolean ok() {
            return status / 100 == 2;
        }

        /** The body as JSON; fails with the body in the message if it is not. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JacksonException e) {
                throw new UserProblem("应答不是 JSON:" + body, "The answer is not JSON: " + body);
            }
        }
    }

    /** Reads a text as JSON. */
    public static JsonNode parse(String text) {
        return JSON.readTree(text);
    }

    /** Writes any value as JSON. */
    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** GET; fails with a clear message only if nobody answers. */
    public Answer get(String path) {
        return send(request(path, Duration.ofSeconds(20)).GET());
    }

    /** POST with an idempotency key; repeating it with the same key has no further effect. */
    public Answer post(String path, String contentType, String idempotencyKey, String body) {
        return send(request(path, Duration.ofMinutes(5))
                .header("Content-Type", contentType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** POST of JSON. */
    public Answer postJson(String path, String idempotencyKey, Object body) {
        return post(path, "application/json", idempotencyKey, json(body));
    }

    /** True if GET answers 200 within a second or two; never throws. */
    public boolean isOk(String path) {
        try {
            return CLIENT.send(
                                    request(path, Duration.ofSeconds(2)).GET().build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout).header("Accept-Language", language);
    }

    private Answer send(HttpRequest.Builder asked) {
        String known = authorization.get();
        HttpRequest request =
                (known.isEmpty() ? asked : asked.header("Authorization", known)).build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UserProblem(
                    "%s 没有应答(%s)。系统是否在运行?deploy/tiaobo status".formatted(request.uri(), e.getMessage()),
                    "%s does not answer (%s). Is the system running? deploy/tiaobo status"
                            .formatted(request.uri(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }
}
