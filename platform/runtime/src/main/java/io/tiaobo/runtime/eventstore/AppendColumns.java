package io.tiaobo.runtime.eventstore;

import io.tiaobo.runtime.eventstore.OneStatement.Column;
import io.tiaobo.runtime.eventstore.OneStatement.Insert;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The events of one append, turned into columns for a single multi-row insert. */
final class AppendColumns {
    private static final String APPEND = "insert into domain_event (aggregate_type, aggregate_id, sequence_number, "
            + "event_id, payload_type, payload_revision, payload, metadata) "
            + "select t, a, s, e, n, r, p, m from unnest(?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], "
            + "?::text[], ?::bytea[], ?::bytea[]) with ordinality as event (t, a, s, e, n, r, p, m, ord) order by ord";

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

    Insert toInsert() {
        return new Insert(
                APPEND,
                List.of(
                        new Column("text", types),
                        new Column("text", aggregates),
                        new Column("bigint", sequences),
                        new Column("uuid", ids),
                        new Column("text", names),
                        new Column("text", revisions),
                        new Column("bytea", payloads),
                        new Column("bytea", metadata)));
    }
}
