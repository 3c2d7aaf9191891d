package io.tiaobo.runtime;

import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.fixture.CounterApplication;
import io.tiaobo.runtime.fixture.Switchboard;
import io.tiaobo.testkit.TestServers;
import io.tiaobo.testkit.access.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One replica of the counter service: all that a process would have, inside the test's own. */
final class Replica implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private Replica(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Settings for replicas with a fresh database of their own, on the shared servers and in a consumer group of their own. */
    static Map<String, String> settings(String service) {
        Map<String, String> settings = new LinkedHashMap<>();
        TestServers.register((name, value) -> settings.put(name, String.valueOf(value.get())), service);
        settings.put("tiaobo.service", service);
        String group = settings.get("tiaobo.instance-id") + "-levels";
        settings.put("counter.group", group);
        OlderLevels.passOver(group);
        return settings;
    }

    static Replica start(Map<String, String> settings, String name, Class<?>... more) {
        List<String> arguments = new ArrayList<>();
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.add("--tiaobo.instance-id=" + settings.get("tiaobo.instance-id") + "-" + name);
        return new Replica(new SpringApplicationBuilder(CounterApplication.class)
                .sources(more)
                .run(arguments.toArray(String[]::new)));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    CommandExecutor commands() {
        return get(CommandExecutor.class);
    }

    Switchboard switches() {
        return get(Switchboard.class);
    }

    <T> List<T> query(Class<T> type, String sql, Object... arguments) {
        return get(JdbcTemplate.class).queryForList(sql, type, arguments);
    }

    /** Counts over HTTP, as a station's program would. */
    HttpResponse<String> post(String counter, String commandId, long amount) {
        return call(HttpRequest.newBuilder(uri("/counters/" + counter))
                .header("Idempotency-Key", commandId)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"amount\":" + amount + "}")));
    }

    HttpResponse<String> get(String path) {
        return call(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** Waits until the projection shows a counter's total, which an event lost or applied twice would make wrong. */
    void awaitTotal(String counter, long total, Duration atMost) {
        await().atMost(atMost)
                .ignoreExceptions()
                .until(
                        () -> query(Long.class, "select total from totals where counter = ?", counter),
                        found -> found.equals(List.of(total)));
    }

    private URI uri(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            request.header("Authorization", TestIssuer.get().systemBearer());
            return HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
