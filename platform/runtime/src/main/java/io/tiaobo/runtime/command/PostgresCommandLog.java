package io.tiaobo.runtime.command;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.eventstore.OneStatement;
import io.tiaobo.runtime.eventstore.OneStatement.Column;
import io.tiaobo.runtime.eventstore.OneStatement.Insert;
import io.tiaobo.runtime.eventstore.ReadAhead;
import io.tiaobo.runtime.json.StrictJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The command log as a table of the service's own database. What it is asked is sent with {@link ReadAhead} in one go. */
public final class PostgresCommandLog implements CommandLog {
    private static final String FIND =
            "select command_id, fingerprint, answer::text from command_log where command_id = any (?::text[])";
    private static final String INSERT = "insert into command_log (command_id, fingerprint, answer, asked) "
            + "select id, digest, answer::jsonb, asked from unnest(?::text[], ?::text[], ?::text[], ?::text[]) "
            + "as entry (id, digest, answer, asked) order by id";

    private final JdbcTemplate database;
    private final ToLongFunction<String> firstUnread;
    private final List<String> revisions;
    private final JsonMapper answers = StrictJson.mapper();

    /**
     * Works on the service's own database.
     *
     * @param firstUnread sequence number from which on an aggregate's events are not known in memory
     * @param revisions what this build calls its snapshots of aggregates
     */
    public PostgresCommandLog(JdbcTemplate database, ToLongFunction<String> firstUnread, List<String> revisions) {
        this.database = database;
        this.firstUnread = firstUnread;
        this.revisions = revisions;
    }

    /** Both queries travel in one round trip. */
    @Override
    public Map<String, Entry> find(List<IdentifiedCommand> batch) {
        String[] ids = batch.stream().map(IdentifiedCommand::id).toArray(String[]::new);
        ReadAhead ahead = new ReadAhead(targets(batch), firstUnread, revisions);
        Map<String, Entry> found = new HashMap<>();
        database.execute((ConnectionCallback<Boolean>) connection -> {
            try (PreparedStatement both = connection.prepareStatement(FIND + ";" + ahead.sql())) {
                both.setArray(1, connection.createArrayOf("text", ids));
                ahead.bind(connection, both, 2);
                both.execute();
                readAnswers(both.getResultSet(), found);
                both.getMoreResults();
                ahead.keep(both.getResultSet());
            }
            return Boolean.TRUE;
        });
        return found;
    }

    private static Set<String> targets(List<IdentifiedCommand> batch) {
        return batch.stream()
                .map(command -> AnnotatedTarget.idOf(command.command()).toString())
                .collect(Collectors.toSet());
    }

    private void readAnswers(ResultSet rows, Map<String, Entry> found) throws SQLException {
        while (rows.next()) {
            Decision answer = answers.readValue(rows.getString(3), Decision.class);
            found.put(rows.getString(1), new Entry(rows.getString(2), answer, null));
        }
    }

    @Override
    public boolean contains(String commandId) {
        return !database.queryForList("select 1 from command_log where command_id = ?", commandId)
                .isEmpty();
    }

    @Override
    public void insert(Map<String, Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        String[] ids = entries.keySet().toArray(String[]::new);
        String[] digests = entries.values().stream().map(Entry::fingerprint).toArray(String[]::new);
        String[] texts = entries.values().stream()
                .map(entry -> answers.writeValueAsString(entry.answer()))
                .toArray(String[]::new);
        @Nullable String[] asked = entries.values().stream()
                .map(Entry::asked)
                .map(person -> person == null ? null : person.text())
                .toArray(String[]::new);
        // An id that another replica ran meanwhile violates the key: a conflict, and the next try finds its answer.
        OneStatement.insert(
                database,
                new Insert(
                        INSERT,
                        List.of(
                                new Column("text", ids),
                                new Column("text", digests),
                                new Column("text", texts),
                                new Column("text", asked))));
    }
}
