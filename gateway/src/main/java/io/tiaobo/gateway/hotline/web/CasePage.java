package io.tiaobo.gateway.hotline.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a case shows; see {@code /cases/{uuid}} of the shortage service.
 *
 * @param hotlineCase the case
 * @param items its drugs
 * @param clocks its clocks
 * @param enquiries what sites were asked (S1-16)
 * @param waitingFor steps of its transfers that are not done
 * @param latentRisks what may lie behind it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CasePage(
        CaseRow hotlineCase,
        List<Item> items,
        List<CaseClock> clocks,
        List<Enquiry> enquiries,
        List<OpenStep> waitingFor,
        List<String> latentRisks) {
    /** A drug of a case, with what the facts say. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
            String drugCode,
            long quantity,
            int daysLeft,
            String riskClass,
            List<String> causes,
            @Nullable String shortageId,
            @Nullable String entryId,
            @Nullable String solution,
            List<Finding> findings) {}

    /** A conclusion about a cause: {@code ACCEPTED}, {@code REJECTED} or {@code UNDECIDED}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(String cause, String verdict, List<Evidence> evidence) {}

    /** Numbers by name, and the messages they were read from. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(String kind, List<String> events, Map<String, String> numbers) {}

    /** A clock; moments are UTC and null while they have not come. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CaseClock(
            String clock,
            Instant dueAt,
            @Nullable Instant remindedAt,
            @Nullable Instant passedAt,
            @Nullable Instant endedAt) {}

    /** What a site was asked; the answer is null while it is waited for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Enquiry(
            String enquiryId,
            String siteCode,
            String siteOfficer,
            Instant askedAt,
            Instant dueAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /** An entry of the waiting list; the place in the queue is null for one that no longer waits. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            String entryId,
            String state,
            @Nullable Integer position,
            @Nullable LocalDate collectBy,
            boolean homeDelivery) {}

    /** Something a site has to do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OpenStep(
            String transferId,
            int leg,
            String step,
            String responsibleSite,
            Instant dueAt,
            boolean late,
            String drugCode) {}

    /** A line of the citizen's timeline, in both languages. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(Instant at, String kind, String textZh, String textEn) {}

    /** A free note of a call. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Note(String noteId, String text) {
        @Override
        public String toString() {
            return "Note[withheld]";
        }
    }

    /** Whom to call. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Caller(String name, String phone, String preferredLanguage) {
        @Override
        public String toString() {
            return "Caller[withheld]";
        }
    }

    /** What the policy check proposes to answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Proposal(
            String question,
            boolean allowed,
            String rule,
            String text,
            Map<String, String> numbers,
            String answerZh,
            String answerEn,
            String explanationZh,
            String explanationEn) {}

    /** Whether everything of a kind has its solution. */
    public boolean canCoordinate() {
        return hotlineCase.state().equals("VERIFYING")
                && items.stream()
                        .filter(item -> item.solution() == null)
                        .allMatch(item -> item.findings().stream()
                                        .noneMatch(finding -> finding.verdict().equals("UNDECIDED"))
                                && item.findings().stream()
                                        .anyMatch(finding -> finding.verdict().equals("ACCEPTED")));
    }
}
