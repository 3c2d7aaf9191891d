package io.tiaobo.shortage.hotline.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is now. Moments are UTC.
 *
 * @param caseId {@code C/<uuid>}
 * @param channel hotline or other way in
 * @param workOrder work order
 * @param kind {@code SUPPLY}, {@code POLICY} or {@code BOTH} (S1-44)
 * @param siteCode the citizen's station
 * @param regionCode region of its clocks
 * @param dispatchClass how soon the first contact was due
 * @param wanted what the citizen wants
 * @param questions questions about policy
 * @param drugs drugs that are missing
 * @param earlierCases cases of the same caller in the year before
 * @param state where it stands
 * @param handlerOffice office that verifies it; null before anybody does
 * @param reopened how often it was reopened
 * @param openedAt when the citizen called
 * @param nextDue when the next of its running clocks runs out, or has run out; null when none runs
 * @param firstContactAt when the citizen was reached first; null before
 * @param resolvedAt when everything had its solution; null before
 * @param closedAt when the citizen agreed; null before
 */
public record CaseView(
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
        @Nullable Instant firstContactAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {
    /**
     * A drug of the case.
     *
     * @param drugCode drug
     * @param quantity units wanted
     * @param daysLeft days of medicine held when the citizen called
     * @param riskClass risk of an interruption
     * @param causes confirmed causes; empty before
     * @param shortageId shortage it hangs on; null if none
     * @param entryId entry of the waiting list; null if none
     * @param solution how it was solved; null before
     * @param findings what the facts say about each cause, with evidence
     */
    public record Item(
            String drugCode,
            long quantity,
            int daysLeft,
            String riskClass,
            List<String> causes,
            @Nullable String shortageId,
            @Nullable String entryId,
            @Nullable String solution,
            List<FindingView> findings) {}

    /**
     * The conclusion about one cause.
     *
     * @param cause cause
     * @param verdict {@code ACCEPTED}, {@code REJECTED} or {@code UNDECIDED}
     * @param evidence what it rests on
     */
    public record FindingView(String cause, String verdict, List<EvidenceView> evidence) {}

    /**
     * A piece of evidence.
     *
     * @param kind what it is about
     * @param events ids of the messages it was read from
     * @param numbers figures by name
     */
    public record EvidenceView(String kind, List<String> events, Map<String, String> numbers) {}

    /**
     * A clock.
     *
     * @param caseId case
     * @param clock which
     * @param dueAt when it runs out
     * @param remindedAt when the handler was reminded; null if not
     * @param passedAt when it ran out; null if it did not
     * @param endedAt when it was met; null if not
     */
    public record ClockView(
            String caseId,
            String clock,
            Instant dueAt,
            @Nullable Instant remindedAt,
            @Nullable Instant passedAt,
            @Nullable Instant endedAt) {}

    /**
     * What a site was asked (S1-16).
     *
     * @param enquiryId enquiry
     * @param siteCode site that must answer
     * @param siteOfficer opaque reference of the insurance officer asked
     * @param askedAt when
     * @param dueAt answer wanted by
     * @param answer {@code SHORT_OF_SUPPLY}, {@code KEPT_TOO_LITTLE}, {@code TOLD_NOT_TO_BUY} or {@code IN_STOCK}; null before
     * @param answeredAt when it was given; null before
     */
    public record EnquiryView(
            String enquiryId,
            String siteCode,
            String siteOfficer,
            Instant askedAt,
            Instant dueAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /**
     * A moment of the timeline.
     *
     * @param kind kind
     * @param drugCode drug; null for the whole case
     * @param details values for the sentence
     * @param happenedAt when
     */
    public record Moment(String kind, @Nullable String drugCode, Map<String, String> details, Instant happenedAt) {}
}
