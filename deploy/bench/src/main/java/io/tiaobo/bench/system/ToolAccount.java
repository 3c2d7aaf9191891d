package io.tiaobo.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The machine account of a system that the launcher has started; its token is renewed before it ends. */
public final class ToolAccount {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long EARLY_NANOS = 120_000_000_000L;

    private final int port;
    private final Path home;
    private volatile String bearer = "";
    private volatile long renewAt = System.nanoTime();

    ToolAccount(int port, Path home) {
        this.port = port;
        this.home = home;
    }

    /** Value of the header {@code Authorization}. */
    public String bearer() {
        if (System.nanoTime() - renewAt >= 0) {
            renew();
        }
        return bearer;
    }

    private synchronized void renew() {
        if (System.nanoTime() - renewAt < 0) {
            return;
        }
        try {
            String secret = Files.readString(home.resolve("secrets/tools-client-secret"));
            String credentials = Base64.getEncoder()
                    .encodeToString(("tiaobo-tools:" + secret.strip()).getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                    .header("Authorization", "Basic " + credentials)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                    .build();
            JsonNode answer = JSON.readTree(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
            bearer = "Bearer " + answer.path("access_token").asString();
            renewAt = System.nanoTime() + answer.path("expires_in").asLong() * 1_000_000_000L - EARLY_NANOS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
