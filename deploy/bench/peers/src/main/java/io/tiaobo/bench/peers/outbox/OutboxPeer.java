package io.tiaobo.bench.peers.outbox;

import com.zaxxer.hikari.HikariDataSource;
import io.tiaobo.bench.peers.Pool;
import io.tiaobo.bench.peers.StoredMovement;
import io.tiaobo.bench.subject.Broker;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.Servers;
import io.tiaobo.bench.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One guarded update and one outbox row in a transaction: the least code that keeps stock and event together. */
public final class OutboxPeer implements Subject {
    private static final String TAKE =
            "update stock set units = units - 1 where item = ? and units >= 1 returning units";
    private static final String STORE =
            "insert into outbox (event_id, item, type, payload) values (?::uuid, ?, 'stock-dispensed', ?::jsonb)";

    private @Nullable HikariDataSource pool;
    private @Nullable JdbcTemplate database;
    private @Nullable TransactionTemplate transaction;
    private @Nullable Servers servers;
    private @Nullable Relay relay;
    private @Nullable ConfigurableApplicationContext endpoint;

    @Override
    public void open(Servers given) {
        servers = given;
        HikariDataSource opened = Pool.on(given);
        pool = opened;
        JdbcTemplate template = new JdbcTemplate(opened);
        database = template;
        transaction = new TransactionTemplate(new DataSourceTransactionManager(opened));
        template.execute("create table stock (item text primary key, units bigint not null check (units >= 0))");
        template.execute(
                "create table outbox (id bigint generated always as identity primary key, event_id uuid not null, "
                        + "item text not null, type text not null, payload jsonb not null, recorded_at timestamptz not null default now(), "
                        + "sent_at timestamptz)");
        template.execute("create index outbox_open on outbox (id) where sent_at is null");
    }

    @Override
    public void stock(int items) {
        List<Object[]> rows = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            rows.add(new Object[] {Movement.key(item), Movement.OPENING});
        }
        database().batchUpdate("insert into stock (item, units) values (?, ?)", rows);
    }

    private JdbcTemplate database() {
        if (database == null) {
            throw new IllegalStateException("not open");
        }
        return database;
    }

    private TransactionTemplate transaction() {
        return Objects.requireNonNull(transaction, "not open");
    }

    private void inTransaction(Runnable work) {
        transaction().executeWithoutResult(status -> work.run());
    }

    @Override
    public String publish() {
        Broker broker = new Broker(Objects.requireNonNull(servers, "not open"), "bench-outbox");
        relay = new Relay(database(), transaction(), broker);
        return broker.topic();
    }

    @Override
    public int serve() {
        ConfigurableApplicationContext started = OutboxEndpoint.start(this);
        endpoint = started;
        return OutboxEndpoint.port(started);
    }

    @Override
    public void move(Movement movement) {
        inTransaction(() -> database().update(STORE, row(movement, take(movement.item()))));
    }

    private long take(int item) {
        List<Long> left = database().queryForList(TAKE, Long.class, Movement.key(item));
        if (left.isEmpty()) {
            throw new IllegalStateException("not enough of " + Movement.key(item));
        }
        return left.get(0);
    }

    private static Object[] row(Movement movement, long left) {
        StoredMovement event = StoredMovement.of(movement.item(), -1, left);
        return new Object[] {UUID.fromString(movement.id()), Movement.key(movement.item()), event.json()};
    }

    @Override
    public void moveAll(List<Movement> movements) {
        inTransaction(() -> {
            List<Object[]> rows = new ArrayList<>();
            movements.forEach(movement -> rows.add(row(movement, take(movement.item()))));
            database().batchUpdate(STORE, rows);
        });
    }

    @Override
    public void close() throws InterruptedException {
        if (endpoint != null) {
            endpoint.close();
        }
        if (relay != null) {
            relay.close();
        }
        if (pool != null) {
            pool.close();
        }
    }
}
