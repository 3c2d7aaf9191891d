package io.tiaobo.testkit.audit;

import io.tiaobo.invariants.Violation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a service had published and consumed at one moment, and its tables, to compare with the topics as they are read after
 * that moment.
 */
public final class TableState {
    /**
     * Internal steps of a transfer, of a waiting list and of a hotline case; prices, ratios and rules, which inventory answers
     * for itself. Nobody is told of them.
     */
    private static final Set<String> UNPUBLISHED = Set.of(
            "need-raised",
            "donor-search-started",
            "cancellation-started",
            "leg-dispatch-failed",
            "leg-reduced",
            "leg-returned",
            "stock-set-aside",
            "patient-collected",
            "patient-not-collected",
            "home-delivery-chosen",
            "caller-contacted",
            "case-item-linked",
            "case-item-solved",
            "case-policy-answered",
            "case-reminded",
            "cause-overruled",
            "causes-found",
            "site-answered",
            "site-asked",
            "drug-price-set",
            "site-price-set",
            "reimbursement-ratio-set",
            "purchase-rule-set",
            "volume-agreed",
            "explanation-approved");

    /** Told only on compacted topics, which keep the last record of a key. */
    private static final Set<String> COMPACTED = Set.of(
            "drug-registered",
            "site-registered",
            "stock-item-configured",
            "supply-channel-reported",
            "transfer-expectation-reduced");

    private static final long CLOCK_MARGIN = 300_000;
    private static final long PRUNED_AFTER = 6L * 24 * 3600 * 1000;
    private static final int SHOWN = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String service;
    private final String jdbcUrl;
    private final Map<String, Map<TopicPartition, OffsetAndMetadata>> committed;
    private final @Nullable JsonNode published;

    private TableState(
            String service,
            String jdbcUrl,
            Map<String, Map<TopicPartition, OffsetAndMetadata>> committed,
            @Nullable JsonNode published) {
        this.service = service;
        this.jdbcUrl = jdbcUrl;
        this.committed = committed;
        this.published = published;
    }

    /** The state of a service now; the address carries the credentials. */
    public static TableState now(String service, String jdbcUrl, String bootstrapServers) {
        try (Connection database = DriverManager.getConnection(jdbcUrl)) {
            return new TableState(
                    service,
                    jdbcUrl,
                    Commits.of(bootstrapServers, texts(database, "select distinct consumer from inbox")),
                    position(database));
        } catch (SQLException e) {
            throw unreadable(service, e);
        }
    }

    private static IllegalStateException unreadable(String service, SQLException e) {
        return new IllegalStateException("the database of " + service + " cannot be read", e);
    }

    private static Set<String> texts(Connection database, String query, String... arguments) throws SQLException {
        database.setAutoCommit(false);
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setFetchSize(10_000);
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            Set<String> texts = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    private static @Nullable JsonNode position(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select convert_from(token, 'UTF8') from token_entry"
                        + " where processor_name = 'kafka-publisher' and token is not null")) {
            return rows.next() ? JSON.readTree(rows.getString(1)) : null;
        }
    }

    /** I10: events at or below the publisher's position that are not on the topics, recorded after a moment. */
    List<Violation> unpublished(SeenIds topics, long recordedAfter) {
        if (published == null) {
            return List.of();
        }
        try (Connection database = DriverManager.getConnection(jdbcUrl)) {
            database.setAutoCommit(false);
            try (PreparedStatement events = database.prepareStatement("""
                    select e.event_id::text, e.payload_type, e.aggregate_id, e.sequence_number from domain_event e
                    where (e.transaction_id, e.global_index) <= (?::text::xid8, ?)
                      and e.recorded_at > to_timestamp(? / 1000.0) and not e.payload_type = any (?)
                      and (not e.payload_type = any (?) or not exists (
                           select 1 from domain_event l
                           where l.aggregate_id = e.aggregate_id and l.sequence_number > e.sequence_number))""")) {
                events.setFetchSize(10_000);
                events.setString(1, published.path("transactionId").asString());
                events.setLong(2, published.path("globalIndex").asLong());
                events.setLong(3, recordedAfter == 0 ? 0 : recordedAfter + CLOCK_MARGIN);
                events.setArray(4, database.createArrayOf("text", UNPUBLISHED.toArray()));
                events.setArray(5, database.createArrayOf("text", COMPACTED.toArray()));
                return missing(events, topics);
            }
        } catch (SQLException e) {
            throw unreadable(service, e);
        }
    }

    private List<Violation> missing(PreparedStatement events, SeenIds topics) throws SQLException {
        List<Violation> violations = new ArrayList<>();
        try (ResultSet rows = events.executeQuery()) {
            while (rows.next() && violations.size() < SHOWN) {
                if (!topics.contains(rows.getString(1))) {
                    violations.add(new Violation(
                            "I10",
                            service + " " + rows.getString(3),
                            "event " + rows.getLong(4) + " (" + rows.getString(2) + ") is on no topic"));
                }
            }
        }
        return violations;
    }

    /**
     * I10, the other way: events the topics tell of and the service does not know, because its database was set back to an
     * older state (F23).
     */
    List<Violation> forgotten(SeenIds topics) {
        Set<String> told = topics.eventsOf(service);
        if (told.isEmpty()) {
            return List.of();
        }
        try (Connection database = DriverManager.getConnection(jdbcUrl)) {
            told.removeAll(texts(database, "select event_id::text from domain_event"));
        } catch (SQLException e) {
            throw unreadable(service, e);
        }
        return told.stream()
                .sorted()
                .limit(SHOWN)
                .map(event -> new Violation(
                        "I10",
                        service,
                        "event " + event + " is on a topic and not in the database: it was set back to an older state"))
                .toList();
    }

    /** I11: messages below a consumer's committed offsets that left neither an inbox row nor a parked record. */
    List<Violation> unapplied(SeenIds topics) {
        List<Violation> violations = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(jdbcUrl)) {
            for (String consumer : new TreeMap<>(committed).keySet()) {
                violations.addAll(unapplied(database, consumer, topics));
            }
            return violations;
        } catch (SQLException e) {
            throw unreadable(service, e);
        }
    }

    private List<Violation> unapplied(Connection database, String consumer, SeenIds topics) throws SQLException {
        Set<String> applied =
                texts(database, "select source || '|' || message_id from inbox where consumer = ?", consumer);
        Set<String> parked = texts(
                database,
                "select topic || ' ' || kafka_partition || ' ' || kafka_offset from parked_record where consumer = ?",
                consumer);
        long from = keptFrom(database, consumer);
        List<Violation> violations = new ArrayList<>();
        committed
                .getOrDefault(consumer, Map.of())
                .forEach((partition, until) -> topics.forEachBelow(partition, until.offset(), place -> {
                    String where = partition.topic() + " " + partition.partition() + " " + place.offset();
                    if (place.writtenAt() >= from
                            && !applied.contains(place.source() + "|" + place.id())
                            && !parked.contains(where)
                            && violations.size() < SHOWN) {
                        violations.add(new Violation(
                                "I11", service + " " + consumer, "read and neither applied nor parked: " + where));
                    }
                }));
        return violations;
    }

    /** Inbox rows are forgotten after a while; what is older than the oldest of them cannot be compared. */
    private static long keptFrom(Connection database, String consumer) throws SQLException {
        Set<String> oldest = texts(
                database,
                "select (extract(epoch from min(applied_at)) * 1000)::bigint::text from inbox where consumer = ?",
                consumer);
        long first = oldest.stream()
                .filter(text -> text != null)
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
        return System.currentTimeMillis() - first > PRUNED_AFTER ? first : 0;
    }
}
