package io.tiaobo.gateway.hotline.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the shortage service shows it; see its {@code /cases} for each field. Moments are UTC. Nothing of it names a person.
 *
 * @param caseId {@code C/<uuid>}
 * @param channel way in
 * @param workOrder work order of the hotline
 * @param kind {@code SUPPLY}, {@code POLICY} or {@code BOTH}
 * @param siteCode the citizen's station
 * @param regionCode region of its clocks
 * @param dispatchClass how soon the first contact was due
 * @param wanted what the citizen wants
 * @param questions questions about policy
 * @param drugs drugs that are missing
 * @param earlierCases cases of the same caller
 * @param state where it stands
 * @param handlerOffice office that handles it; null before anybody does
 * @param reopened how often it was reopened
 * @param openedAt when the citizen called
 * @param nextDue when the next running clock runs out or has run out; null when none runs
 * @param closedAt end; null before
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseRow(
        String caseId,
        String channel,
        String workOrder,
        String kind,
        String siteCode,
        String regionCode,
        String dispatchClass,
        String wanted,
        List<String> questions,
        List<String> drugs,
        List<String> earlierCases,
        String state,
        @Nullable String handlerOffice,
        int reopened,
        Instant openedAt,
        @Nullable Instant nextDue,
        @Nullable Instant closedAt) {
    /** The part of the id that stands in paths. */
    public String uuid() {
        return uuidOf(caseId);
    }

    /** The same of any case's id, {@code C/<uuid>}. */
    public static String uuidOf(String caseId) {
        return caseId.substring("C/".length());
    }
}
