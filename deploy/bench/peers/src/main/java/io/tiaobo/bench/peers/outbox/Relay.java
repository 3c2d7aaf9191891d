package io.tiaobo.bench.peers.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tiaobo.bench.subject.Broker;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends open outbox rows in their order and marks them, in one transaction; looks again after a pause when there were none. */
final class Relay implements AutoCloseable {
    private static final String OPEN = "select id, item, payload::text as payload from outbox where sent_at is null "
            + "order by id limit 500 for update skip locked";
    private static final long PAUSE_NANOS = 50_000_000;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Broker broker;
    private final Thread thread = new Thread(this::run, "relay");
    private volatile boolean running = true;

    /** A row that waits. */
    private record Row(long id, Broker.Message message) {}

    Relay(JdbcTemplate database, TransactionTemplate transaction, Broker broker) {
        this.database = database;
        this.transaction = transaction;
        this.broker = broker;
        thread.start();
    }

    private void run() {
        while (running) {
            Boolean sent = transaction.execute(status -> sendSome());
            if (!Boolean.TRUE.equals(sent)) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private boolean sendSome() {
        List<Row> rows = database.query(
                OPEN,
                (row, i) -> new Row(
                        row.getLong("id"),
                        new Broker.Message(
                                row.getString("item"), row.getString("payload").getBytes(UTF_8))));
        if (rows.isEmpty()) {
            return false;
        }
        try {
            broker.send(rows.stream().map(Row::message).toList());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        Long[] ids = rows.stream().map(Row::id).toArray(Long[]::new);
        database.update("update outbox set sent_at = now() where id = any (?)", (Object) ids);
        return true;
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join(5_000);
        broker.close();
    }
}
