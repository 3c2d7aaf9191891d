package io.tiaobo.runtime.kafka;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The inbox as a table of the service's own database. */
final class PostgresInbox implements Inbox {
    private final JdbcTemplate database;

    PostgresInbox(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public Set<List<String>> enter(String consumer, List<Incoming<?>> messages) {
        if (messages.isEmpty()) {
            return Set.of();
        }
        String[] sources = messages.stream().map(Incoming::source).toArray(String[]::new);
        String[] ids = messages.stream().map(Incoming::id).toArray(String[]::new);
        return new HashSet<>(database.query(
                "insert into inbox (consumer, source, message_id) "
                        + "select ?, source, id from (select distinct source, id "
                        + "from unnest(?::text[], ?::text[]) as message (source, id)) fresh order by source, id "
                        + "on conflict do nothing returning source, message_id",
                (row, i) -> List.of(row.getString(1), row.getString(2)),
                consumer,
                sources,
                ids));
    }

    /** Forgets messages applied longer ago than any topic keeps its records. */
    int prune(int days) {
        return database.update(
                "delete from inbox where applied_at < clock_timestamp() - make_interval(days => ?)", days);
    }
}
