package io.tiaobo.bench.limit;

import io.tiaobo.bench.broker.BenchTopics;
import io.tiaobo.bench.subject.Broker;
import io.tiaobo.bench.subject.OpenLoop;
import io.tiaobo.bench.subject.Servers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * From a dispensed unit to a reserved one with nothing but what must be: a commit where stock goes down, one where the shortage is
 * declared, two where the transfer begins and the donor is chosen, and the row of the reservation; between the three services the
 * broker. The last commit is in neither figure.
 */
final class BareSequence implements AutoCloseable {
    private static final String INSERT = "insert into step (number, payload) values (?, ?)";
    private static final int[] COMMITS_AFTER_HOP = {1, 2, 1};
    private static final int PAYLOAD_BYTES = 500;

    private final Servers servers;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final List<Broker> brokers = new ArrayList<>();
    private final List<Thread> hops = new ArrayList<>();
    private final Map<String, Long> done = new ConcurrentHashMap<>();
    private volatile boolean running = true;

    private BareSequence(Servers servers) {
        this.servers = servers;
    }

    static BareSequence start(Servers servers) throws SQLException {
        BareSequence sequence = new BareSequence(servers);
        Connection connection = sequence.borrow();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table step (id bigint generated always as identity primary key, "
                    + "number text not null, payload bytea not null)");
        }
        sequence.idle.add(connection);
        BenchTopics.create(servers.bootstrapServers());
        BenchTopics.HOPS.forEach(topic -> sequence.brokers.add(new Broker(servers, topic)));
        for (int hop = 0; hop < COMMITS_AFTER_HOP.length; hop++) {
            sequence.start(hop);
        }
        return sequence;
    }

    private void start(int hop) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers.bootstrapServers(), "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        Collection<TopicPartition> partitions = consumer.partitionsFor(BenchTopics.HOPS.get(hop)).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        Thread thread = new Thread(() -> read(consumer, hop), "hop-" + hop);
        thread.setDaemon(true);
        hops.add(thread);
        thread.start();
    }

    private void read(KafkaConsumer<String, byte[]> consumer, int hop) {
        try (consumer) {
            while (running) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    handle(message, hop);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(ConsumerRecord<String, byte[]> message, int hop) throws SQLException {
        if (hop == COMMITS_AFTER_HOP.length - 1) {
            reserve(message);
            return;
        }
        for (int commit = 0; commit < COMMITS_AFTER_HOP[hop]; commit++) {
            insert(message.key(), message.value());
        }
        brokers.get(hop + 1).begin(new Broker.Message(message.key(), message.value()));
    }

    private void reserve(ConsumerRecord<String, byte[]> message) throws SQLException {
        Connection connection = borrow();
        connection.setAutoCommit(false);
        insert(connection, message.key(), message.value());
        done.put(message.key(), System.nanoTime());
        connection.commit();
        connection.setAutoCommit(true);
        idle.add(connection);
    }

    private Connection borrow() throws SQLException {
        Connection connection = idle.poll();
        return connection == null ? DriverManager.getConnection(servers.jdbcUrl()) : connection;
    }

    private void insert(String number, byte[] payload) throws SQLException {
        Connection connection = borrow();
        insert(connection, number, payload);
        idle.add(connection);
    }

    private static void insert(Connection connection, String number, byte[] payload) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, number);
            insert.setBytes(2, payload);
            insert.executeUpdate();
        }
    }

    /** Nanoseconds from the moment each call was due to its last row, by the number of the call. */
    Map<String, Double> run(int perSecond, int count) throws Exception {
        done.clear();
        Map<String, Long> due = new ConcurrentHashMap<>();
        byte[] payload = "x".repeat(PAYLOAD_BYTES).getBytes(StandardCharsets.US_ASCII);
        OpenLoop.run(perSecond, count, (number, dueAt) -> {
            String key = String.valueOf(number);
            due.put(key, dueAt);
            insert(key, payload);
            brokers.get(0).begin(new Broker.Message(key, payload));
        });
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (done.size() < count) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("%d of %d have come through".formatted(done.size(), count));
            }
            LockSupport.parkNanos(1_000_000);
        }
        Map<String, Double> nanos = new HashMap<>();
        due.forEach((key, dueAt) -> nanos.put(key, (double) (done.getOrDefault(key, dueAt) - dueAt)));
        return nanos;
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        running = false;
        for (Thread hop : hops) {
            hop.join(5_000);
        }
        brokers.forEach(Broker::close);
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }
}
