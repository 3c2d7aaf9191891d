package io.tiaobo.gateway.timeline.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of the live stream that keeps every line it was sent. */
final class LiveStream implements AutoCloseable {
    private final HttpResponse<InputStream> answer;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LiveStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread reader = new Thread(this::read, "live-stream");
        reader.setDaemon(true);
        reader.start();
    }

    static LiveStream open(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return new LiveStream(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    int status() {
        return answer.statusCode();
    }

    List<String> lines() {
        return lines;
    }

    /** Ids of the events, in the order they came. */
    List<String> ids() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring(3))
                .toList();
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException closed) {
            lines.add(":closed");
        }
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
