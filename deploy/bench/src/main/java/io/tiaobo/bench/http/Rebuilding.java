package io.tiaobo.bench.http;

import io.tiaobo.testkit.access.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator who has projections built again while the service runs, one after the other. */
public final class Rebuilding {
    private static final long PATIENCE_NANOS = 300_000_000_000L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI processors;

    /** Speaks to the service on a port of this machine. */
    public Rebuilding(int port) {
        this.processors = URI.create("http://127.0.0.1:" + port + "/operations/processors");
    }

    /** Seconds from the order to the comparison with the living rows; fails if these differ. */
    public double seconds(List<String> names) {
        try {
            return carriedOut(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a rebuild", e);
        }
    }

    private double carriedOut(List<String> names) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (String name : names) {
            long id = order(name);
            JsonNode done = await(name, id, begin);
            if (!done.path("outcome").asString("").equals("SAME")) {
                throw new IllegalStateException("Rebuilt otherwise than it was: " + done);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private long order(String name) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(processors + "/" + name + "/rebuild"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"by\":\"bench\",\"reason\":\"bench\"}"));
        return send(request).path("details").path("id").asLong();
    }

    private JsonNode await(String name, long id, long begin) throws IOException, InterruptedException {
        while (System.nanoTime() - begin < PATIENCE_NANOS) {
            for (JsonNode processor : send(HttpRequest.newBuilder(processors).GET())) {
                JsonNode rebuild = processor.path("rebuild");
                if (processor.path("name").asString("").equals(name)
                        && rebuild.path("id").asLong() == id
                        && !rebuild.path("outcome").isNull()) {
                    return rebuild;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IllegalStateException(name + " has not been rebuilt");
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request.header("Authorization", TestIssuer.get().systemBearer()).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
