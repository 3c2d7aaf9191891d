package io.tiaobo.bench.limit;

import io.tiaobo.bench.subject.Broker;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.Order;
import io.tiaobo.bench.subject.Servers;
import io.tiaobo.bench.subject.Subject;
import io.tiaobo.inventory.stock.domain.LotChange;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.domain.StockLevel;
import io.tiaobo.inventory.stock.event.StockDispensed;
import io.tiaobo.runtime.json.StrictJson;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * The event as a row and nothing else: one prepared insert that commits by itself, so one round trip, on a connection per
 * caller; a batch is one insert from arrays. The row has the columns of the event table and the one index that guards an
 * aggregate's sequence; the payload is the product's own JSON, written before the measurement.
 */
public final class JdbcLimit implements Subject {
    private static final String TABLE = """
            create table event (
                global_index     bigint      generated always as identity,
                aggregate_type   text        not null,
                aggregate_id     text        not null,
                sequence_number  bigint      not null,
                event_id         uuid        not null,
                recorded_at      timestamptz not null default clock_timestamp(),
                payload_type     text        not null,
                payload_revision text        not null,
                payload          bytea       not null,
                metadata         bytea       not null,
                primary key (aggregate_id, sequence_number))""";
    private static final String COLUMNS = "insert into event (aggregate_type, aggregate_id, sequence_number, event_id, "
            + "payload_type, payload_revision, payload, metadata) ";
    private static final String ONE = COLUMNS + "values ('StockItem', ?, ?, ?, 'stock-dispensed', '1', ?, ?)";
    private static final String MANY = COLUMNS + "select 'StockItem', a, s, e, 'stock-dispensed', '1', p, m "
            + "from unnest(?::text[], ?::bigint[], ?::uuid[], ?::bytea[], ?::bytea[]) as event (a, s, e, p, m)";
    private static final byte[] METADATA = {'{', '}'};

    private final ConcurrentLinkedQueue<Line> idle = new ConcurrentLinkedQueue<>();
    private byte[][] payloads = new byte[0][];
    private AtomicIntegerArray sequences = new AtomicIntegerArray(0);

    private @Nullable Servers servers;
    private @Nullable Broker broker;
    private @Nullable BareEndpoint endpoint;
    private @Nullable BareSequence sequence;

    /** A connection with its statements, used by one caller at a time. */
    private record Line(Connection connection, PreparedStatement one, PreparedStatement many) {}

    @Override
    public void open(Servers given) throws SQLException {
        servers = given;
        try (Connection connection = DriverManager.getConnection(given.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    private Servers servers() {
        return Objects.requireNonNull(servers, "not open");
    }

    private Line borrow() throws SQLException {
        Line line = idle.poll();
        if (line != null) {
            return line;
        }
        Connection connection = DriverManager.getConnection(servers().jdbcUrl());
        return new Line(connection, connection.prepareStatement(ONE), connection.prepareStatement(MANY));
    }

    @Override
    public void stock(int items) throws SQLException {
        payloads = new byte[items][];
        sequences = new AtomicIntegerArray(items);
        List<Movement> openings = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            payloads[item] = StrictJson.mapper().writeValueAsBytes(event(item));
            openings.add(new Movement(UUID.randomUUID().toString(), item));
        }
        moveAll(openings);
    }

    private static StockDispensed event(int item) {
        LocalDate expiry = LocalDate.of(2035, 1, 1);
        long left = Movement.OPENING - 1;
        return new StockDispensed(
                new StockItemId(Movement.site(item), Movement.drug(item)),
                List.of(new LotChange("A", expiry, -1, 0, 0)),
                Instant.now(),
                new StockLevel(left, 0, 0, left, 0, 0, 0, BigDecimal.ZERO, expiry));
    }

    @Override
    public void move(Movement movement) throws SQLException {
        Line line = borrow();
        PreparedStatement insert = line.one();
        insert.setString(1, Movement.key(movement.item()));
        insert.setLong(2, sequences.getAndIncrement(movement.item()));
        insert.setObject(3, UUID.fromString(movement.id()));
        insert.setBytes(4, payloads[movement.item()]);
        insert.setBytes(5, METADATA);
        insert.executeUpdate();
        idle.add(line);
    }

    @Override
    public void moveAll(List<Movement> movements) throws SQLException {
        int size = movements.size();
        String[] keys = new String[size];
        Long[] numbers = new Long[size];
        UUID[] ids = new UUID[size];
        byte[][] events = new byte[size][];
        byte[][] metadata = new byte[size][];
        for (int i = 0; i < size; i++) {
            int item = movements.get(i).item();
            keys[i] = Movement.key(item);
            numbers[i] = (long) sequences.getAndIncrement(item);
            ids[i] = UUID.fromString(movements.get(i).id());
            events[i] = payloads[item];
            metadata[i] = METADATA;
        }
        Line line = borrow();
        Connection connection = line.connection();
        PreparedStatement insert = line.many();
        insert.setArray(1, connection.createArrayOf("text", keys));
        insert.setArray(2, connection.createArrayOf("bigint", numbers));
        insert.setArray(3, connection.createArrayOf("uuid", ids));
        insert.setArray(4, connection.createArrayOf("bytea", events));
        insert.setArray(5, connection.createArrayOf("bytea", metadata));
        insert.executeUpdate();
        idle.add(line);
    }

    @Override
    public String publish() {
        broker = new Broker(servers(), "bench-limit");
        return broker.topic();
    }

    /** The bare producer: a consumer may see the event as soon as it is sent; no database is asked. */
    @Override
    public long moveAndTell(Movement movement) throws Exception {
        long before = System.nanoTime();
        Objects.requireNonNull(broker, "not publishing")
                .send(List.of(new Broker.Message(Movement.key(movement.item()), payloads[movement.item()])));
        return before;
    }

    /** {@code sequence}: commits and broker round trips from a dispensed unit to a reserved one, nanoseconds by call. */
    @Override
    public Map<String, Double> perform(Order order) throws Exception {
        if (!order.task().equals("sequence")) {
            throw new UnsupportedOperationException(order.task());
        }
        if (sequence == null) {
            sequence = BareSequence.start(servers());
        }
        return sequence.run(order.number("perSecond"), order.number("count"));
    }

    @Override
    public int serve() {
        endpoint = BareEndpoint.start(this, servers());
        return endpoint.port();
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        if (sequence != null) {
            sequence.close();
        }
        if (broker != null) {
            broker.close();
        }
        if (endpoint != null) {
            endpoint.close();
        }
        for (Line line = idle.poll(); line != null; line = idle.poll()) {
            line.connection().close();
        }
    }
}
