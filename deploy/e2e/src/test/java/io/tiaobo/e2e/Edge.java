package io.tiaobo.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One HTTP address as a stranger would call it; answers come with status, headers and body, whatever they are. */
final class Edge {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final String base;

    Edge(String base) {
        this.base = base;
    }

    /** An answer as it came. */
    record Answer(int status, HttpHeaders headers, String body) {
        boolean ok() {
            return status / 100 == 2;
        }

        /** Whether the caller is told to come back: with the same key, nothing happens twice. */
        boolean later() {
            return status == 503 || status == 504;
        }

        JsonNode json() {
            if (!ok()) {
                throw new NotAnswered(status + " " + body);
            }
            return JSON.readTree(body);
        }
    }

    /** Nobody answered, or not with what was asked for. */
    static final class NotAnswered extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NotAnswered(String why) {
            super(why);
        }
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, String contentType, String key, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Answer post(String path, String key, Object body) {
        return post(path, "application/json", key, JSON.writeValueAsString(body));
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static JsonNode parse(String text) {
        return JSON.readTree(text);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Accept-Language", "en");
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
