package io.tiaobo.runtime.command;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The stored answers of all commands, by command id, in the transaction of their effects. */
public final class CommandLog {
    private final JdbcTemplate database;
    private final JsonMapper answers = StrictJson.mapper();
    private final JsonMapper fingerprints =
            StrictJson.mapper().rebuild().addModule(withoutInstants()).build();

    /** Works on the service's own database. */
    public CommandLog(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * A command that was run.
     *
     * @param fingerprint digest of the command
     * @param answer what the caller was told
     */
    public record Entry(String fingerprint, Decision answer) {}

    /**
     * Digest of a command's kind and content. Moments are left out: the server stamps them anew when a caller repeats a
     * request, and that repetition is still the same command.
     */
    String fingerprint(Object command) {
        String text = command.getClass().getSimpleName() + fingerprints.writeValueAsString(command);
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    Map<String, Entry> find(List<IdentifiedCommand> batch) {
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

    boolean contains(String commandId) {
        return !database.queryForList("select 1 from command_log where command_id = ?", commandId)
                .isEmpty();
    }

    void insert(Map<String, Entry> entries) {
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

    private static SimpleModule withoutInstants() {
        return new SimpleModule("without-instants").addSerializer(Instant.class, new ValueSerializer<Instant>() {
            @Override
            public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
                out.writeNull();
            }
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
