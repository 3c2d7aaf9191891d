package io.tiaobo.bench.http;

import io.tiaobo.bench.subject.Movement;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One caller with one connection that stays open while the server lets it. It does as little as possible, because it shares the processors with what it
 * measures: a comfortable client would make every server look equally slow.
 */
public final class Station implements AutoCloseable {
    private static final String BODY = "{\"quantity\":1}";
    private static final long LONGEST_REST_NANOS = 10_000_000_000L;

    private final int port;
    private final Supplier<String> authorization;
    private Line line;
    private long usedAt;

    /** A connection; servers close one after some requests and say so. */
    private record Line(Socket socket, InputStream in, OutputStream out) {
        static Line to(int port) throws IOException {
            Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
            socket.setTcpNoDelay(true);
            return new Line(socket, new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
        }
    }

    /** Connects to a port of this machine; every request carries the header {@code Authorization}. */
    public Station(int port, Supplier<String> authorization) throws IOException {
        this.port = port;
        this.authorization = authorization;
        this.line = Line.to(port);
        this.usedAt = System.nanoTime();
    }

    /** Dispenses one unit; fails unless the answer is 200. */
    public void dispense(Movement movement) throws IOException {
        dispense(Movement.site(movement.item()), Movement.drug(movement.item()), movement.id());
    }

    /** The same of any item; {@code id} is the idempotency key. */
    public void dispense(String site, String drug, String id) throws IOException {
        String request = "POST /stock/" + site + "/" + drug
                + "/dispenses HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/json\r\n"
                + "Authorization: " + authorization.get() + "\r\nIdempotency-Key: " + id
                + "\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
        renewAfterRest();
        line.out().write(request.getBytes(StandardCharsets.US_ASCII));
        String status = text();
        String answer = body();
        if (!status.contains(" 200")) {
            throw new IOException(status + " " + answer);
        }
    }

    /** Servers close what is silent for 20 s, and do not say so. */
    private void renewAfterRest() throws IOException {
        long now = System.nanoTime();
        if (now - usedAt > LONGEST_REST_NANOS) {
            close();
            line = Line.to(port);
        }
        usedAt = now;
    }

    private String body() throws IOException {
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = text(); !header.isEmpty(); header = text()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
            last |= lower.startsWith("connection:") && lower.contains("close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        String body = chunked ? chunks() : new String(line.in().readNBytes(length), StandardCharsets.UTF_8);
        if (last) {
            close();
            line = Line.to(port);
        }
        return body;
    }

    private String chunks() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int size = Integer.parseInt(text(), 16); size > 0; size = Integer.parseInt(text(), 16)) {
            text.append(new String(line.in().readNBytes(size), StandardCharsets.UTF_8));
            text();
        }
        text();
        return text.toString();
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = line.in().read(); c != '\n'; c = line.in().read()) {
            if (c < 0) {
                throw new IOException("The server has closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        line.socket().close();
    }
}
