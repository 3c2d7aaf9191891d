package io.tiaobo.testkit.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A port of 127.0.0.1 that can be opened and shut. It stays ours while it is shut: nobody else is given it. */
final class Entrance implements AutoCloseable {
    /** Bound and never listening: the kernel refuses connections to it and gives the port to nobody, not even as a source. */
    private final Socket held = new Socket();

    private final Consumer<Socket> guests;
    private @Nullable ServerSocket listener;
    private @Nullable Thread accepting;

    Entrance(Consumer<Socket> guests) {
        this.guests = guests;
        try {
            held.setReuseAddress(true);
            held.bind(address(0));
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }

    int port() {
        return held.getLocalPort();
    }

    /** Connections are accepted from now on; nothing changes if they were. */
    synchronized void open() {
        if (listener != null) {
            return;
        }
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(address(port()), 128);
            listener = opened;
            accepting = Daemon.start("entrance-" + port(), () -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port() + " cannot be listened on", e);
        }
    }

    /** Connections are refused from now on, and every one that was accepted has been handed over. */
    synchronized void shut() {
        if (listener == null || accepting == null) {
            return;
        }
        try {
            listener.close();
            // Linux goes on listening until the thread that waits in accept() has come out of it.
            accepting.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listener = null;
        accepting = null;
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                guests.accept(opened.accept());
            } catch (IOException closed) {
                // Only by shut(), and the loop ends then.
            }
        }
    }

    private static InetSocketAddress address(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
    }

    /** Gives the port back. */
    @Override
    public synchronized void close() {
        shut();
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
