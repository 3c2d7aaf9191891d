package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.error.Transience;
import io.tiaobo.runtime.eventstore.EventTypes;
import io.tiaobo.runtime.eventstore.PostgresEventStorageEngine;
import io.tiaobo.runtime.eventstore.TransactionToken;
import io.tiaobo.runtime.eventstore.UnknownEventTypeException;
import io.tiaobo.runtime.fixture.Count;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Traps P1-P5 and P8 of the stack: each test fails without its cure. */
class EventStoreIT extends RuntimeIntegration {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String INSERT = """
            insert into domain_event (aggregate_type, aggregate_id, sequence_number, event_id, payload_type,
                                      payload_revision, payload, metadata)
            values ('Counter', '%s', %d, '%s', '%s', '1',
                    convert_to('{"counterId":"%s","amount":7,"total":7}', 'UTF8'), convert_to('{}', 'UTF8'))
            """;

    @Autowired
    private CommandExecutor commands;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PostgresEventStorageEngine engine;

    @Autowired
    private UnitsOfWork unitsOfWork;

    @Test
    void deliversAnEventThatCommitsAfterLaterOnes() throws SQLException {
        try (Connection slow = dataSource.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(insert("late", 0, "counted"));
            commands.execute("early-1", new Count("early", 3, NOW));
            TrackingToken head = engine.createHeadToken();

            slow.commit();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> ((TransactionToken) engine.createHeadToken()).compareTo((TransactionToken) head) > 0);
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(projected("late")).containsExactly(7L);
            assertThat(projected("early")).containsExactly(3L);
        });
    }

    @Test
    void refusesToAppendWhatWouldBeReadBeforeItsPredecessor() throws SQLException {
        try (Connection early = dataSource.getConnection();
                Statement statement = early.createStatement()) {
            early.setAutoCommit(false);
            statement.execute("insert into heard (site) values ('takes a transaction number')");
            commands.execute("overtaken-1", new Count("overtaken", 3, NOW));

            assertThatThrownBy(() -> statement.execute(insert("overtaken", 1, "counted")))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(Transience.isConflict(e)).isTrue());
        }
    }

    @Test
    void startsAUnitOfWorkAgainThatWasOvertaken() {
        Set<Boolean> overtaken = new HashSet<>();

        Decision second = unitsOfWork.runWithRetry(() -> {
            database.update("insert into heard (site) values ('again')");
            if (overtaken.add(true)) {
                CompletableFuture.supplyAsync(() -> commands.execute("again-1", new Count("again", 3, NOW)))
                        .join();
            }
            return commands.execute("again-2", new Count("again", 4, NOW));
        });

        assertThat(second.details()).containsEntry("total", "7");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(projected("again")).containsExactly(7L));
        assertThat(database.queryForList("select site from heard where site = 'again'"))
                .hasSize(1);
    }

    @Test
    void recognisesAClashOfSequenceNumbersAsAConflict() {
        commands.execute("clash-1", new Count("clash", 1, NOW));
        GenericDomainEventMessage<Object> second =
                new GenericDomainEventMessage<>("Counter", "clash", 0, firstEventOf("clash"));

        assertThatThrownBy(() -> engine.appendEvents(List.of(second)))
                .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
    }

    @Test
    void stopsAtAnEventItDoesNotKnow() {
        database.execute(insert("unknown", 0, "counted"));
        EventTypes nothing = new EventTypes(List.of());
        PostgresEventStorageEngine older = PostgresEventStorageEngine.on(database, nothing, NoOpEventUpcaster.INSTANCE);

        assertThatThrownBy(() -> older.readEvents("unknown").asStream().forEach(event -> event.getPayload()))
                .isInstanceOf(UnknownEventTypeException.class);
    }

    @Test
    void refusesToEditHistory() {
        commands.execute("history-1", new Count("history", 1, NOW));

        assertThatThrownBy(() ->
                        database.update("update domain_event set aggregate_id = 'x' where aggregate_id = 'history'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.update("delete from domain_event where aggregate_id = 'history'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void storesStableNamesInsteadOfClassNames() {
        commands.execute("names-1", new Count("names", 1, NOW));

        assertThat(database.queryForList(
                        "select payload_type || '/' || payload_revision from domain_event where aggregate_id = 'names'",
                        String.class))
                .containsExactly("counted/1");
    }

    private List<Long> projected(String counter) {
        return database.queryForList("select total from totals where counter = ?", Long.class, counter);
    }

    private Object firstEventOf(String counter) {
        return engine.readEvents(counter).asStream().findFirst().orElseThrow().getPayload();
    }

    private static String insert(String aggregate, int sequence, String type) {
        return INSERT.formatted(aggregate, sequence, UUID.randomUUID(), type, aggregate);
    }
}
