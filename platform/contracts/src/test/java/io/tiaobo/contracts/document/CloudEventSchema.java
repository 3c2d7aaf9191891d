package io.tiaobo.contracts.document;

import static io.tiaobo.contracts.document.AsyncApiDocument.map;

import java.util.List;
import java.util.Map;

/** The Kafka headers of every message. */
final class CloudEventSchema {
    private CloudEventSchema() {}

    static Map<String, Object> headers() {
        return map(
                "type",
                "object",
                "required",
                List.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_time",
                        "ce_partitionkey",
                        "ce_sequence",
                        "content-type"),
                "properties",
                map(
                        "ce_specversion",
                        map("type", "string", "const", "1.0"),
                        "ce_id",
                        text("Id of the fact; the same fact sent again has the same id. Idempotency key of readers."),
                        "ce_source",
                        text("Service that published it."),
                        "ce_type",
                        text("Type of the message."),
                        "ce_time",
                        map("type", "string", "format", "date-time", "description", "When it was recorded, UTC."),
                        "ce_partitionkey",
                        text("The record's key."),
                        "ce_sequence",
                        map(
                                "type",
                                "string",
                                "pattern",
                                "^[0-9]+$",
                                "description",
                                "Sequence number of the fact within its aggregate, from 0. Not gapless on a topic."),
                        "content-type",
                        map("type", "string", "const", "application/json")));
    }

    static Map<String, Object> fixed(String source, String type) {
        return map(
                "type",
                "object",
                "properties",
                map(
                        "ce_source",
                        map("type", "string", "const", source),
                        "ce_type",
                        map("type", "string", "const", type)));
    }

    private static Map<String, Object> text(String description) {
        return map("type", "string", "minLength", 1, "description", description);
    }
}
