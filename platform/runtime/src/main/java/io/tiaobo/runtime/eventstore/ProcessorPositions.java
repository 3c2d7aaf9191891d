package io.tiaobo.runtime.eventstore;

import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the streaming processors are, whichever replica runs them: read from the token table. */
public final class ProcessorPositions {
    private static final String AFTER = " from domain_event where (transaction_id, global_index) > (?::text::xid8, ?)";
    private static final String BEHIND = "select count(*)" + AFTER;
    private static final String AGE =
            "select coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)" + AFTER;
    private static final String MORE =
            "select exists (select" + AFTER + " and " + PostgresEventStorageEngine.BELOW_OLDEST_RUNNING + ")";

    private final JdbcTemplate database;
    private final Serializer tokens;

    /** Reads tokens written with the given serializer. */
    public ProcessorPositions(JdbcTemplate database, Serializer tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    /** The last event a processor has handled, as committed; empty if it has never run. */
    public Optional<TransactionToken> of(String processor) {
        return database
                .query(
                        "select token, token_type from token_entry where processor_name = ? order by segment limit 1",
                        (row, i) -> read(row.getBytes(1), row.getString(2)),
                        processor)
                .stream()
                .findFirst();
    }

    private TransactionToken read(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return TransactionToken.START;
        }
        TrackingToken stored = tokens.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return WrappedToken.unwrapLowerBound(stored) instanceof TransactionToken position
                ? position
                : TransactionToken.START;
    }

    /** Events after a position that are committed by now. */
    public long eventsBehind(TransactionToken position) {
        return ask(BEHIND, Long.class, position);
    }

    /** Whether there are events after a position that readers may see by now. */
    public boolean hasMoreAfter(TransactionToken position) {
        return ask(MORE, Boolean.class, position);
    }

    /** Age in seconds of the oldest event after a position; 0 if there is none. */
    public double secondsBehind(TransactionToken position) {
        return ask(AGE, Double.class, position);
    }

    private <T> T ask(String query, Class<T> type, TransactionToken position) {
        return Objects.requireNonNull(
                database.queryForObject(query, type, String.valueOf(position.transactionId()), position.globalIndex()));
    }
}
