package io.tiaobo.runtime.kafka;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.runtime.json.StrictJson;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records of the published language. The target type follows from the catalogue alone, never from a class name on the
 * wire; a record that is not what it says is poison.
 */
final class RecordReader {
    private final JsonMapper json = StrictJson.tolerantMapper();

    Incoming<?> read(ConsumerRecord<String, byte[]> message) {
        Headers headers = message.headers();
        String type = required(headers, CloudEventHeaders.TYPE);
        Class<?> target = MessageCatalogue.recordOf(type);
        if (target == null) {
            throw new PoisonRecordException("UNKNOWN_TYPE", "Type '" + type + "' is not part of the language");
        }
        if (!MessageCatalogue.topicOf(target).equals(message.topic())) {
            throw new PoisonRecordException("WRONG_TOPIC", "Type '" + type + "' does not belong on this topic");
        }
        if (message.key() == null || message.key().indexOf('\0') >= 0) {
            throw new PoisonRecordException("NO_KEY", "The record has no key, or one that cannot be stored");
        }
        return new Incoming<>(
                required(headers, CloudEventHeaders.ID),
                required(headers, CloudEventHeaders.SOURCE),
                body(message, target),
                message.key(),
                time(required(headers, CloudEventHeaders.TIME)),
                message.topic(),
                sequence(CloudEventHeaders.read(headers, CloudEventHeaders.SEQUENCE)));
    }

    private Object body(ConsumerRecord<String, byte[]> message, Class<?> target) {
        if (message.value() == null) {
            throw new PoisonRecordException("NO_BODY", "The record has no body");
        }
        Object data;
        try {
            data = json.readValue(message.value(), target);
        } catch (JacksonException e) {
            throw new PoisonRecordException("UNREADABLE", "The body is not a " + target.getSimpleName());
        }
        RequiredFields.missingIn(data).ifPresent(field -> {
            throw new PoisonRecordException("UNREADABLE", target.getSimpleName() + " without " + field);
        });
        return data;
    }

    private static String required(Headers headers, String name) {
        String value = CloudEventHeaders.read(headers, name);
        if (value == null || value.isBlank() || value.indexOf('\0') >= 0) {
            throw new PoisonRecordException("NO_CLOUD_EVENT", "Header " + name + " is missing or cannot be stored");
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new PoisonRecordException("NO_CLOUD_EVENT", "Header ce_time is not an instant");
        }
    }

    private static long sequence(@Nullable String text) {
        try {
            return text == null ? -1 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new PoisonRecordException("NO_CLOUD_EVENT", "Header ce_sequence is not a number");
        }
    }
}
