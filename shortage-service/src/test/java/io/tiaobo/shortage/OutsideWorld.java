package io.tiaobo.shortage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An SMS gateway, a courier and a mail server. Each refuses every message once and takes it the next time. */
final class OutsideWorld {
    /** What was taken by a webhook. */
    record Taken(String path, String key, String body) {}

    static final OutsideWorld ONE = new OutsideWorld();

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final HttpServer http;
    private final ServerSocket smtp;

    private OutsideWorld() {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            http.createContext("/", this::webhook);
            http.start();
            smtp = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread mailServer = new Thread(this::serveMail, "mail-server");
        mailServer.setDaemon(true);
        mailServer.start();
    }

    void register(DynamicPropertyRegistry registry) {
        String address = "http://127.0.0.1:" + http.getAddress().getPort();
        registry.add("tiaobo.notice.sms-url", () -> address + "/sms");
        registry.add("tiaobo.notice.courier-url", () -> address + "/courier");
        registry.add("tiaobo.notice.mail-from", () -> "notice@tiaobo.example");
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", smtp::getLocalPort);
    }

    /** What a webhook took about an entry, in order. */
    List<Taken> taken(String path, String entryId) {
        return taken.stream()
                .filter(one -> one.path().equals(path) && one.key().startsWith(entryId))
                .toList();
    }

    /** Mails that were taken about an entry. */
    List<String> mails(String entryId) {
        return mails.stream().filter(mail -> mail.contains(entryId)).toList();
    }

    private void webhook(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean take = !refused.add(path + key);
        if (take) {
            taken.add(new Taken(path, key, body));
        }
        exchange.sendResponseHeaders(take ? 204 : 503, -1);
        exchange.close();
    }

    private void serveMail() {
        while (!smtp.isClosed()) {
            try (Socket caller = smtp.accept()) {
                converse(caller);
            } catch (IOException brokenOff) {
                refused.add("mail " + brokenOff.getMessage());
            }
        }
    }

    private void converse(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = caller.getOutputStream();
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(out, "354 go on");
                say(out, take(in) ? "250 taken" : "451 later");
            } else if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 fine");
            }
        }
    }

    private boolean take(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
            id = line.startsWith("Message-ID") ? line : id;
        }
        boolean take = !refused.add(id);
        if (take) {
            mails.add(mail.toString());
        }
        return take;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
