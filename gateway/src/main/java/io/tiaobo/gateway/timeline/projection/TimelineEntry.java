package io.tiaobo.gateway.timeline.projection;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.tiaobo.runtime.json.StrictJson;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * One thing that happened.
 *
 * @param position its place in the one order of all entries
 * @param eventId id of the event, unique for ever
 * @param kind type of the message without its version, for example {@code transfer.leg-approved}
 * @param occurredAt when it happened in the world, UTC
 * @param siteCode site it is about; for transfers the receiver
 * @param drugCode drug
 * @param donorSite donor, for legs of transfers
 * @param shortageId shortage
 * @param transferId transfer
 * @param facts the message's own fields as a JSON object, without its lists
 */
public record TimelineEntry(
        FeedPosition position,
        String eventId,
        String kind,
        Instant occurredAt,
        @Nullable String siteCode,
        @Nullable String drugCode,
        @Nullable String donorSite,
        @Nullable String shortageId,
        @Nullable String transferId,
        @JsonRawValue String facts) {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** The family it belongs to: {@code shortage}, {@code transfer} or {@code inventory}. */
    public String family() {
        return kind.substring(0, kind.indexOf('.'));
    }

    /** The message's own fields. */
    public Map<String, Object> fields() {
        return StrictJson.mapper().readValue(facts, FIELDS);
    }
}
