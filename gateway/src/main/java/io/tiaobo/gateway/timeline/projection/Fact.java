package io.tiaobo.gateway.timeline.projection;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.runtime.json.StrictJson;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A published record as the timeline keeps it. It leans on two habits of the published language, both checked by a test: the
 * same thing has the same field name everywhere, and the last component of a fact says when it happened.
 *
 * @param kind CloudEvents type without its version
 * @param occurredAt when it happened in the world, UTC
 * @param fields the record's fields, without its lists
 */
record Fact(String kind, Instant occurredAt, ObjectNode fields) {
    static Fact of(Object message) {
        String type = MessageCatalogue.typeOf(message.getClass());
        ObjectNode fields = StrictJson.mapper().valueToTree(message);
        fields.removeIf(JsonNode::isArray);
        RecordComponent[] components = message.getClass().getRecordComponents();
        String lastField = components[components.length - 1].getName();
        Instant occurredAt = Instant.parse(fields.path(lastField).asString());
        return new Fact(type.substring(0, type.lastIndexOf('.')), occurredAt, fields);
    }

    @Nullable String text(String field) {
        return fields.path(field).asString(null);
    }
}
