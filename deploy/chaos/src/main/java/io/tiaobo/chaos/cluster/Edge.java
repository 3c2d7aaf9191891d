package io.tiaobo.chaos.cluster;

import io.tiaobo.testkit.access.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One HTTP address as a program with a machine account calls it; answers come with status, headers and body, whatever they are. */
public final class Edge {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final String base;
    private final Duration patience;

    /** Calls below an address, for example {@code http://127.0.0.1:8080}, and waits half a minute for an answer. */
    public Edge(String base) {
        this(base, PATIENCE);
    }

    private Edge(String base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    /** The same address, asked by somebody who waits for so long. */
    public Edge within(Duration time) {
        return new Edge(base, time);
    }

    /** The addresses below a path. */
    public Edge below(String path) {
        return new Edge(base + path, patience);
    }

    /**
     * An answer as it came.
     *
     * @param status HTTP status
     * @param headers headers
     * @param body text
     */
    public record Answer(int status, HttpHeaders headers, String body) {
        /** True for 2xx. */
        public boolean ok() {
            return status / 100 == 2;
        }

        /** Whether the caller is told to come back: with the same key, nothing happens twice. */
        public boolean later() {
            return status == 503 || status == 504;
        }

        /** The body of a good answer; any other is {@link NotAnswered}. */
        public JsonNode json() {
            if (!ok()) {
                throw new NotAnswered(status + " " + body);
            }
            return JSON.readTree(body);
        }
    }

    /** Nobody answered, or not with what was asked for. */
    public static final class NotAnswered extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        /** Says why. */
        public NotAnswered(String why) {
            super(why);
        }
    }

    /** GET. */
    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** Whether GET answers 200 within two seconds; never throws. */
    public boolean isOk(String path) {
        try {
            return within(Duration.ofSeconds(2)).get(path).status() == 200;
        } catch (NotAnswered nobody) {
            return false;
        }
    }

    /** POST of any text; the same key again has no further effect. */
    public Answer post(String path, String contentType, String key, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** POST of JSON. */
    public Answer post(String path, String key, Object body) {
        return post(path, "application/json", key, JSON.writeValueAsString(body));
    }

    /** Any value as JSON. */
    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Any JSON as a tree. */
    public static JsonNode parse(String text) {
        return JSON.readTree(text);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .header("Accept-Language", "en")
                .header("Authorization", TestIssuer.get().systemBearer());
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new NotAnswered(request.uri() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }
}
