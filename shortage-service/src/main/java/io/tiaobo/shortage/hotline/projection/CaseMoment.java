package io.tiaobo.shortage.hotline.projection;

import io.tiaobo.shortage.cause.domain.Finding;
import io.tiaobo.shortage.cause.domain.Verdict;
import io.tiaobo.shortage.hotline.domain.PolicyAnswer;
import io.tiaobo.shortage.hotline.event.CallbackMade;
import io.tiaobo.shortage.hotline.event.CallerContacted;
import io.tiaobo.shortage.hotline.event.CaseClosed;
import io.tiaobo.shortage.hotline.event.CaseOpened;
import io.tiaobo.shortage.hotline.event.CaseReopened;
import io.tiaobo.shortage.hotline.event.CaseResolved;
import io.tiaobo.shortage.hotline.event.CauseOverruled;
import io.tiaobo.shortage.hotline.event.CausesFound;
import io.tiaobo.shortage.hotline.event.ClockPassed;
import io.tiaobo.shortage.hotline.event.ClockReminded;
import io.tiaobo.shortage.hotline.event.CoordinationStarted;
import io.tiaobo.shortage.hotline.event.HotlineEvent;
import io.tiaobo.shortage.hotline.event.ItemLinked;
import io.tiaobo.shortage.hotline.event.ItemSolved;
import io.tiaobo.shortage.hotline.event.PolicyAnswered;
import io.tiaobo.shortage.hotline.event.SiteAnswered;
import io.tiaobo.shortage.hotline.event.SiteAsked;
import io.tiaobo.shortage.hotline.event.SitePressed;
import io.tiaobo.shortage.hotline.event.VerificationStarted;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event of a case as a line of its timeline.
 *
 * @param kind what kind of moment, in upper snake case
 * @param drugCode drug it is about; null for the whole case
 * @param details code words and numbers for the sentence; lists are separated by commas
 */
record CaseMoment(String kind, @Nullable String drugCode, Map<String, String> details) {
    static CaseMoment of(HotlineEvent event) {
        if (event instanceof CaseOpened e) {
            return whole("OPENED", Map.of("site", e.intake().siteCode()));
        } else if (event instanceof CallerContacted e) {
            return e.reached()
                    ? whole("CONTACTED", Map.of("told", join(e.told())))
                    : whole("NOT_REACHED", Map.of("office", e.officer().office()));
        } else if (event instanceof VerificationStarted) {
            return whole("VERIFYING", Map.of());
        } else if (event instanceof CausesFound e) {
            return new CaseMoment("CAUSES_FOUND", e.drugCode(), Map.of("causes", accepted(e.findings())));
        } else if (event instanceof CauseOverruled e) {
            String kind = e.verdict() == Verdict.ACCEPTED ? "CAUSE_ACCEPTED" : "CAUSE_EXCLUDED";
            return new CaseMoment(
                    kind,
                    e.drugCode(),
                    Map.of("causes", e.cause().name(), "why", e.reason().name()));
        } else if (event instanceof CoordinationStarted e) {
            return whole("COORDINATING", Map.of("office", e.authorisedBy().office()));
        } else if (event instanceof ItemLinked e) {
            return new CaseMoment("LINKED_" + e.kind(), e.drugCode(), Map.of());
        } else if (event instanceof ItemSolved e) {
            return new CaseMoment(
                    "SOLVED", e.drugCode(), Map.of("solution", e.solution().name()));
        }
        return later(event);
    }

    private static CaseMoment later(HotlineEvent event) {
        if (event instanceof SiteAsked e) {
            return whole(
                    "SITE_ASKED",
                    Map.of(
                            "site", e.siteCode(),
                            "enquiry", e.enquiryId(),
                            "officer", e.siteOfficer(),
                            "due", e.dueAt().toString()));
        } else if (event instanceof SiteAnswered e) {
            return whole(
                    "SITE_ANSWERED",
                    Map.of("enquiry", e.enquiryId(), "answer", e.answer().name()));
        } else if (event instanceof PolicyAnswered e) {
            return answered(e.answer());
        } else if (event instanceof SitePressed e) {
            return whole("PRESSED", Map.of("site", e.siteCode(), "step", e.step()));
        } else if (event instanceof CaseResolved) {
            return whole("RESOLVED", Map.of());
        } else if (event instanceof CallbackMade e) {
            return whole(
                    e.callback().reached() ? "CALLED_BACK" : "CALLBACK_NOT_REACHED",
                    Map.of("office", e.officer().office()));
        } else if (event instanceof CaseClosed) {
            return whole("CLOSED", Map.of());
        } else if (event instanceof CaseReopened e) {
            return whole("REOPENED", Map.of("why", e.reason().name()));
        } else if (event instanceof ClockReminded e) {
            return whole("REMINDED", Map.of("clock", e.clock().name()));
        } else if (event instanceof ClockPassed e) {
            return whole("ESCALATED", Map.of("clock", e.clock().name()));
        }
        throw new IllegalStateException("No line for " + event.getClass().getName());
    }

    /** With its citation: rule, figures, explanation, and why it was edited. */
    private static CaseMoment answered(PolicyAnswer answer) {
        Map<String, String> details = new TreeMap<>(answer.numbers());
        details.put("question", answer.question());
        details.put("rule", answer.rule());
        details.put("text", answer.text());
        return whole(answer.allowed() ? "POLICY_ALLOWS" : "POLICY_FORBIDS", details);
    }

    private static CaseMoment whole(String kind, Map<String, String> details) {
        return new CaseMoment(kind, null, details);
    }

    private static String accepted(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.ACCEPTED)
                .map(finding -> finding.cause().name())
                .collect(Collectors.joining(","));
    }

    private static String join(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
