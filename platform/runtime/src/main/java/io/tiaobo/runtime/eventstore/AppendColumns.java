package io.tiaobo.runtime.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The events of one append, turned into columns for a single multi-row insert. */
final class AppendColumns {
    private final String[] types;
    private final String[] aggregates;
    private final Long[] sequences;
    private final UUID[] ids;
    private final String[] names;
    private final String[] revisions;
    private final byte[][] payloads;
    private final byte[][] metadata;

    AppendColumns(List<? extends EventMessage<?>> events, Serializer serializer) {
        int size = events.size();
        types = new String[size];
        aggregates = new String[size];
        sequences = new Long[size];
        ids = new UUID[size];
        names = new String[size];
        revisions = new String[size];
        payloads = new byte[size][];
        metadata = new byte[size][];
        for (int i = 0; i < size; i++) {
            set(i, events.get(i), serializer);
        }
    }

    private void set(int i, EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("Only aggregates publish events, not " + message.getPayloadType());
        }
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        types[i] = event.getType();
        aggregates[i] = event.getAggregateIdentifier();
        sequences[i] = event.getSequenceNumber();
        ids[i] = UUID.fromString(event.getIdentifier());
        names[i] = payload.getType().getName();
        revisions[i] = payload.getType().getRevision();
        payloads[i] = payload.getData();
        metadata[i] = event.serializeMetaData(serializer, byte[].class).getData();
    }

    Array[] toArrays(Connection connection) throws SQLException {
        return new Array[] {
            connection.createArrayOf("text", types),
            connection.createArrayOf("text", aggregates),
            connection.createArrayOf("bigint", sequences),
            connection.createArrayOf("uuid", ids),
            connection.createArrayOf("text", names),
            connection.createArrayOf("text", revisions),
            connection.createArrayOf("bytea", payloads),
            connection.createArrayOf("bytea", metadata)
        };
    }
}
