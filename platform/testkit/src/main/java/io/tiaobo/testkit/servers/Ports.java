package io.tiaobo.testkit.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of 127.0.0.1. */
public final class Ports {
    private static final int LOWEST = 10_240;
    /** Linux gives out 32768 and above, unless told otherwise. */
    private static final int FIRST_OUTGOING = 32_768;

    /** Several are asked for before the first of their servers listens. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port that was free a moment ago and that this process has not been given before; none that the kernel gives to outgoing
     * connections, or one might take it before its server.
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, FIRST_OUTGOING)
                .filter(port -> isFree(port) && GIVEN.add(port))
                .findFirst()
                .orElseThrow();
    }

    /** True if a server could bind the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: a port whose last connections are only timing out is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** True if something accepts connections on the port now. */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void requireFree(String server, int port) {
        if (!isFree(port)) {
            throw new ServerStartException(
                    ServerStartException.Reason.PORT_IN_USE,
                    "%s cannot use port %d: another process listens there".formatted(server, port));
        }
    }
}
