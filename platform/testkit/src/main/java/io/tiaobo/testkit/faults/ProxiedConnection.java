package io.tiaobo.testkit.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One client's connection and the one to the server behind it, with a pump for each direction. */
final class ProxiedConnection implements Closeable {
    private final TcpProxy proxy;
    private final int number;
    private final Line line;
    private final Socket client;
    private final Socket server = new Socket();
    private final AtomicInteger pumping = new AtomicInteger(2);
    private volatile boolean answerIsLost;

    ProxiedConnection(TcpProxy proxy, int number, Line line, Socket client) {
        this.proxy = proxy;
        this.number = number;
        this.line = line;
        this.client = client;
    }

    /** Connects to the server, as soon as the line lets it, and pumps until one side ends. */
    void start(int target) {
        Daemon.start("proxy-up-" + number, () -> {
            try {
                if (!line.awaitOpen(Direction.UP)) {
                    return;
                }
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                server.connect(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), target));
                Daemon.start("proxy-down-" + number, () -> pump(server, client, Direction.DOWN));
                pump(client, server, Direction.UP);
            } catch (IOException refused) {
                close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void pump(Socket from, Socket to, Direction direction) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (byte[] piece = read(in); piece != null; piece = read(in)) {
                if (!forward(piece, out, direction)) {
                    close();
                    return;
                }
            }
            if (line.awaitOpen(direction)) {
                to.shutdownOutput();
            }
        } catch (IOException ended) {
            afterTheLineOpens(direction);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        } finally {
            if (pumping.decrementAndGet() == 0) {
                close();
            }
        }
    }

    private byte @Nullable [] read(InputStream in) throws IOException {
        byte[] buffer = new byte[line.state().piece()];
        int length = in.read(buffer);
        return length < 0 ? null : Arrays.copyOf(buffer, length);
    }

    /** Passes a piece on; false when the connection is cut here. */
    private boolean forward(byte[] piece, OutputStream out, Direction direction)
            throws IOException, InterruptedException {
        if (direction == Direction.DOWN && answerIsLost) {
            return false;
        }
        Cut cut = direction == Direction.UP ? proxy.cutAt(number, piece) : null;
        if (cut == Cut.BEFORE_THE_SERVER) {
            return false;
        }
        answerIsLost |= cut == Cut.BEFORE_THE_ANSWER;
        line.take(line.state().timeFor(piece.length));
        if (!line.awaitOpen(direction)) {
            return false;
        }
        out.write(piece);
        return true;
    }

    /** A reset does not get through a line that is held either. */
    private void afterTheLineOpens(Direction direction) {
        try {
            line.awaitOpen(direction);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    /** Resets both sides: neither hears a good-bye. */
    @Override
    public void close() {
        reset(client);
        reset(server);
        proxy.forget(this);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to be reset.
        }
    }
}
