package io.tiaobo.testkit.faults;

import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A line between clients and a server of this machine that can be bad: slow, silent, cut or gone. It listens on a free port
 * of 127.0.0.1, keeps that port for its life, and starts in the state {@link LineState#PASS}.
 */
public final class TcpProxy implements AutoCloseable {
    private final int target;
    private final Entrance entrance = new Entrance(this::serve);
    private final Line line = new Line();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicReference<@Nullable Planned> planned = new AtomicReference<>();

    private record Planned(Trigger trigger, Cut cut, CompletableFuture<Cut> done) {}

    private TcpProxy(int target) {
        this.target = target;
        entrance.open();
    }

    /** A line to a port of 127.0.0.1; nobody needs to listen there yet. */
    public static TcpProxy to(int targetPort) {
        return new TcpProxy(targetPort);
    }

    /** The port clients connect to. */
    public int port() {
        return entrance.port();
    }

    /** Changes the line, for existing connections too. */
    public synchronized void set(LineState state) {
        line.set(state);
        if (state.refusing()) {
            entrance.shut();
            reset();
        } else {
            entrance.open();
        }
    }

    /** Resets every connection there is (RST to both sides); new ones are served as before. */
    public void reset() {
        List.copyOf(connections).forEach(ProxiedConnection::close);
    }

    /** How many connections are open through it. */
    public int connections() {
        return connections.size();
    }

    /**
     * Cuts one connection, once, where the trigger fires next. The piece that made it fire and its answer must not share the
     * line with others, as in a protocol that asks and waits.
     *
     * @return completed when it was cut before the server, or when the answer is sure to be lost
     */
    public CompletableFuture<Cut> cutWhen(Trigger trigger, Cut cut) {
        CompletableFuture<Cut> done = new CompletableFuture<>();
        planned.set(new Planned(trigger, cut, done));
        return done;
    }

    @Nullable Cut cutAt(int connection, byte[] sent) {
        Planned plan = planned.get();
        if (plan == null || !plan.trigger().firesAt(connection, sent) || !planned.compareAndSet(plan, null)) {
            return null;
        }
        plan.done().complete(plan.cut());
        return plan.cut();
    }

    void forget(ProxiedConnection connection) {
        connections.remove(connection);
    }

    private void serve(Socket client) {
        ProxiedConnection connection = new ProxiedConnection(this, numbers.incrementAndGet(), line, client);
        connections.add(connection);
        connection.start(target);
    }

    /** Stops listening and resets every connection; the port is free then. */
    @Override
    public synchronized void close() {
        entrance.close();
        line.close();
        reset();
    }
}
