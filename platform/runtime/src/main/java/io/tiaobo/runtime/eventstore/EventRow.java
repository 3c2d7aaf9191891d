package io.tiaobo.runtime.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of the event table. */
final class EventRow {
    static final String COLUMNS = "aggregate_type, aggregate_id, sequence_number, event_id, recorded_at, "
            + "payload_type, payload_revision, payload, metadata, transaction_id, global_index";

    private EventRow() {}

    static StoredEvent eventOf(ResultSet row) throws SQLException {
        return StoredEvent.of(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getObject("event_id", UUID.class).toString(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    static TransactionToken tokenOf(ResultSet row) throws SQLException {
        return new TransactionToken(Long.parseLong(row.getString("transaction_id")), row.getLong("global_index"));
    }
}
