package io.tiaobo.testkit.audit;

import io.tiaobo.invariants.Published;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies on a topic.
 *
 * @param topic topic
 * @param partition partition
 * @param offset its place there
 * @param writtenAt when the publisher wrote it, milliseconds of the epoch
 * @param key key; null if it has none
 * @param headers all headers as text, for the search for personal data
 * @param value value; null for a tombstone
 * @param published the message it carries; null if it carries none that can be read
 */
public record TopicRecord(
        String topic,
        int partition,
        long offset,
        long writtenAt,
        @Nullable String key,
        String headers,
        byte @Nullable [] value,
        @Nullable Published published) {

    /** Everything in it as text. */
    public String text() {
        return key + "\n" + headers + "\n" + (value == null ? "" : new String(value, StandardCharsets.UTF_8));
    }
}
