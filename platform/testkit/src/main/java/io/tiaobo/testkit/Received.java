package io.tiaobo.testkit;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was found on a topic.
 *
 * @param id CloudEvents id, or null if the record has none
 * @param type CloudEvents type, or null if the record has none
 * @param key record key
 * @param headers all headers as text
 * @param json the value's bytes; null for a tombstone
 * @param data the contract record, or null if the type is not part of the language or the value is not readable
 * @param partition partition it was read from
 * @param offset its offset there
 */
public record Received(
        @Nullable String id,
        @Nullable String type,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] json,
        @Nullable Object data,
        int partition,
        long offset) {

    /** The contract record as the expected type. */
    public <T> T as(Class<T> record) {
        return record.cast(Objects.requireNonNull(data, () -> type + " carries no contract record"));
    }

    /** True if the record carries the given contract record. */
    public boolean is(Class<?> record) {
        return record.isInstance(data);
    }
}
