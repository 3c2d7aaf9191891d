package io.tiaobo.runtime.command;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.json.StrictJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The command log as a table of the service's own database. */
public final class PostgresCommandLog implements CommandLog {
    private final JdbcTemplate database;
    private final JsonMapper answers = StrictJson.mapper();

    /** Works on the service's own database. */
    public PostgresCommandLog(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public Map<String, Entry> find(List<IdentifiedCommand> batch) {
        String[] ids = batch.stream().map(IdentifiedCommand::id).toArray(String[]::new);
        Map<String, Entry> found = new HashMap<>();
        database.query(
                "select command_id, fingerprint, answer::text from command_log where command_id = any (?)",
                row -> {
                    Decision answer = answers.readValue(row.getString(3), Decision.class);
                    found.put(row.getString(1), new Entry(row.getString(2), answer));
                },
                (Object) ids);
        return found;
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
        int inserted = database.update(
                "insert into command_log (command_id, fingerprint, answer) "
                        + "select id, digest, answer::jsonb from unnest(?::text[], ?::text[], ?::text[]) "
                        + "as entry (id, digest, answer) order by id on conflict do nothing",
                ids,
                digests,
                texts);
        if (inserted < ids.length) {
            // Another replica ran one of these ids meanwhile: roll back, and give its answer on the next try.
            throw new ConcurrencyFailureException("A command of this batch was run elsewhere at the same time");
        }
    }
}
