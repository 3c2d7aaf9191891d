package io.tiaobo.runtime.operations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parked record for people, without anything that could be personal data: foreign text is shown only where it looks like a
 * code, else as length and digest.
 *
 * @param id number in this service
 * @param consumer consumer that could not apply it
 * @param topic topic it came from
 * @param key partition key, if it looks like one
 * @param type CloudEvents type, if it looks like one
 * @param reason code: why it was parked; {@code BEHIND_PARKED} waits only because of an earlier one
 * @param state {@code PARKED}, {@code APPLIED} or {@code DISCARDED}
 * @param parkedAt when, database clock, UTC
 */
public record ParkedView(
        long id,
        String consumer,
        String topic,
        @Nullable String key,
        @Nullable String type,
        String reason,
        String state,
        Instant parkedAt) {

    /**
     * All that may be shown of one record.
     *
     * @param record the record
     * @param partition Kafka partition
     * @param offset Kafka offset
     * @param meaning the reason in the user's language
     * @param headers CloudEvents attributes
     * @param body size, digest and fields of the body
     * @param before the first of its key that must be settled before; null if it is the first
     * @param behind number of records parked behind it
     * @param history what operators did with it
     */
    public record Detail(
            ParkedView record,
            int partition,
            long offset,
            String meaning,
            Map<String, String> headers,
            BodyView body,
            @Nullable Long before,
            long behind,
            List<OperationLog.Entry> history) {}

    static ParkedView of(ParkedRecord parked) {
        return new ParkedView(
                parked.id(),
                parked.consumer(),
                parked.topic(),
                Harmless.show(parked.key()),
                Harmless.show(parked.type()),
                parked.reason(),
                parked.state(),
                parked.parkedAt());
    }

    static Map<String, String> headersOf(ParkedRecord parked) {
        Map<String, String> headers = new LinkedHashMap<>();
        parked.headers().forEach((name, value) -> headers.put(name, String.valueOf(Harmless.show(value))));
        return headers;
    }
}
