package io.tiaobo.chaos.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What has happened and has not had its effect yet, seen from outside: on the topics and in the event tables. */
public final class Backlog {
    private static final List<Service> WITH_EVENTS = List.of(Service.INVENTORY, Service.SHORTAGE, Service.TRANSFER);
    private static final String UNHANDLED = """
            select coalesce(max(behind), 0) from (
                select (select count(*) from domain_event e
                        where (e.transaction_id, e.global_index)
                              > ((position ->> 'transactionId')::xid8, (position ->> 'globalIndex')::bigint)) as behind
                from (select convert_from(token, 'UTF8')::jsonb as position from token_entry
                      where token is not null) positions) processors""";

    private final Cluster cluster;

    /** Looks at a cluster. */
    public Backlog(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Records that some consumer group of the services has not handled yet. */
    public long unread() {
        return unread(cluster.kafka().bootstrapServers());
    }

    /** Records of a broker that some consumer group has not handled yet. */
    public static long unread(String bootstrapServers) {
        return unreadByGroup(bootstrapServers).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Records of a broker that each consumer group has not handled yet. */
    public static Map<String, Long> unreadByGroup(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
            Map<String, Long> unread = new HashMap<>();
            for (String group : groups) {
                unread.put(
                        group,
                        unread(
                                admin,
                                admin.listConsumerGroupOffsets(group)
                                        .partitionsToOffsetAndMetadata()
                                        .get()));
            }
            return unread;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }

    private static long unread(Admin admin, Map<TopicPartition, OffsetAndMetadata> read)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = read.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = admin.listOffsets(latest).all().get();
        return read.entrySet().stream()
                .mapToLong(at -> Objects.requireNonNull(ends.get(at.getKey())).offset()
                        - at.getValue().offset())
                .sum();
    }

    /** Events that the slowest event processor of any service has not handled yet; the publisher is one of them. */
    public long unhandled() {
        long unhandled = 0;
        for (Service service : WITH_EVENTS) {
            unhandled = Math.max(unhandled, number(service, UNHANDLED));
        }
        return unhandled;
    }

    /** Events a service has stored. */
    public long events(Service service) {
        return service == Service.GATEWAY ? 0 : number(service, "select count(*) from domain_event");
    }

    private long number(Service service, String query) {
        try (Connection connection =
                        DriverManager.getConnection(cluster.postgres().jdbcUrl(service.id()));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + service.id() + " cannot be read", e);
        }
    }
}
