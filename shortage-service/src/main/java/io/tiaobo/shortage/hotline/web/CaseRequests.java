package io.tiaobo.shortage.hotline.web;

import io.tiaobo.shortage.cause.domain.SupplyCause;
import io.tiaobo.shortage.cause.domain.Verdict;
import io.tiaobo.shortage.hotline.domain.AnswerEdit;
import io.tiaobo.shortage.hotline.domain.DispatchClass;
import io.tiaobo.shortage.hotline.domain.Officer;
import io.tiaobo.shortage.hotline.domain.OverruleReason;
import io.tiaobo.shortage.hotline.domain.ReopenReason;
import io.tiaobo.shortage.hotline.domain.SiteAnswer;
import io.tiaobo.shortage.hotline.domain.Told;
import io.tiaobo.shortage.hotline.domain.WantedOutcome;
import io.tiaobo.shortage.waitinglist.domain.RiskClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be sent to a hotline case. Codes never hold a name or a telephone number; free words are notes. */
final class CaseRequests {
    static final String CODE = "[A-Z0-9-]{1,32}";
    /** A code that cannot be a mobile number. */
    static final String REFERENCE = "(?!1[3-9]\\d{9}$)[A-Za-z0-9][A-Za-z0-9:./#_-]{0,63}";

    private static final int NOTE = 2_000;

    private CaseRequests() {}

    /** Who acts: office and an opaque reference, never a name. */
    record By(
            @NotNull @Pattern(regexp = CODE) String office,
            @NotNull @Pattern(regexp = REFERENCE) String ref) {
        Officer officer() {
            return new Officer(office, ref);
        }
    }

    /** How to reach the caller; goes to the contact store and nowhere else. */
    record Caller(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Pattern(regexp = "1[3-9]\\d{9}") String phone,
            @NotNull @Pattern(regexp = "zh|en") String preferredLanguage) {
        @Override
        public String toString() {
            return "Caller[withheld]";
        }
    }

    /** A drug that is missing; quantity in units. */
    record Item(
            @NotNull @Pattern(regexp = CODE) String drugCode,
            @Min(1) @Max(10_000) long quantity,
            @Min(0) @Max(365) int daysLeft,
            @NotNull RiskClass riskClass) {}

    /** A call (S1-10); a note is kept with the caller's contact data. */
    record Intake(
            @NotNull @Pattern(regexp = CODE) String channel,
            @NotNull @Pattern(regexp = REFERENCE) String workOrder,
            @NotNull @Pattern(regexp = CODE) String siteCode,
            @NotNull @Pattern(regexp = "\\d{2,12}") String regionCode,
            @NotNull DispatchClass dispatchClass,
            @NotNull WantedOutcome wanted,
            @NotNull @Size(max = 20) List<@NotNull @Valid Item> items,
            @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}") String> questions,
            @NotNull @Valid Caller caller,
            @Nullable @Size(max = NOTE) String note) {
        @Override
        public String toString() {
            return "Intake[" + channel + ", withheld]";
        }
    }

    /** A call to the citizen (S1-11, S1-33); {@code content} is how it stands for now (S1-46). */
    record Contact(
            @NotNull @Valid By by,
            boolean reached,
            boolean content,
            @NotNull List<@NotNull Told> told,
            @Nullable @Size(max = NOTE) String note) {
        @Override
        public String toString() {
            return "Contact[" + told + ", withheld]";
        }
    }

    /** Somebody acts and has nothing to add. */
    record Act(@NotNull @Valid By by) {}

    /** A person's decision about a cause (S1-13). */
    record Overruling(
            @NotNull @Pattern(regexp = CODE) String drugCode,
            @NotNull SupplyCause cause,
            @NotNull Verdict verdict,
            @NotNull OverruleReason reason,
            @NotNull @Pattern(regexp = REFERENCE) String source,
            @NotNull @Valid By by) {}

    /** Help is to be arranged; the section chief or another person allows it (S1-23). */
    record Coordination(
            @NotNull @Valid By by, @NotNull @Valid By authorisedBy) {}

    /** An entry of the waiting list to follow. */
    record Registration(@NotNull @Size(min = 1, max = 100) String entryId) {}

    /**
     * Somebody to put on the waiting list of the case's station for a drug of the case (S1-19). Substitutes are those the patient
     * agreed to (S1-07); without a contact it is the caller; with an address the medicine is brought there.
     */
    record Patient(
            @NotNull @Pattern(regexp = CODE) String drugCode,
            @Min(1) @Max(10_000) long quantity,
            @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = CODE) String> substitutes,
            @Min(0) @Max(365) int daysLeft,
            @NotNull RiskClass riskClass,
            @Nullable @Valid Caller contact,
            @Nullable @Size(min = 1, max = 300) String address) {
        @Override
        public String toString() {
            return "Patient[" + drugCode + ", withheld]";
        }
    }

    /** A drug is no longer missing, a person says so. */
    record Solved(
            @NotNull @Pattern(regexp = CODE) String drugCode,
            @NotNull @Valid By by) {}

    /** The answer to a question about policy (S1-44), as the policy check proposed it, or edited for a reason. */
    record Policy(
            @NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}") String question,
            boolean allowed,
            @NotNull @Pattern(regexp = REFERENCE) String rule,
            @NotNull @Pattern(regexp = REFERENCE) String text,

            @NotNull @Size(max = 20) Map<@NotNull @Pattern(regexp = REFERENCE) String, @NotNull @Pattern(regexp = REFERENCE) String> numbers,

            @Nullable AnswerEdit edited,
            @NotNull @Valid By by) {
        /** The figures, and why the proposal was edited if it was. */
        Map<String, String> figures() {
            Map<String, String> figures = new TreeMap<>(numbers);
            figures.remove("edited");
            if (edited != null) {
                figures.put("edited", edited.name());
            }
            return Map.copyOf(figures);
        }
    }

    /** A question to a site's insurance officer (S1-16). */
    record Enquiry(
            @NotNull @Pattern(regexp = CODE) String siteCode,
            @NotNull @Pattern(regexp = REFERENCE) String siteOfficer,
            @NotNull Instant dueAt,
            @NotNull @Valid By by) {}

    /** What the site said. */
    record EnquiryAnswer(@NotNull SiteAnswer answer) {}

    /** A site is pressed for a step of a transfer (S1-32). */
    record Press(
            @NotNull @Size(min = 1, max = 120) String transferId,
            @Min(0) @Max(100) int leg,
            @NotNull @Valid By by) {}

    /** What the citizen said to another office (S1-39, S1-40); the marks count only if reached, 1 to 5. */
    record Callback(
            boolean reached,
            boolean solved,
            @Min(0) @Max(5) int result,
            @Min(0) @Max(5) int attitude,
            @NotNull @Valid By by) {}

    /** The case goes on (S1-38). */
    record Reopening(
            @NotNull ReopenReason reason,
            @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> drugs,
            @NotNull @Valid By by,
            @Nullable @Size(max = NOTE) String note) {
        @Override
        public String toString() {
            return "Reopening[" + reason + ", withheld]";
        }
    }
}
