package io.tiaobo.shortage.hotline.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.audit.Audited;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.shortage.contact.Contact;
import io.tiaobo.shortage.contact.ContactStore;
import io.tiaobo.shortage.contact.NoteStore;
import io.tiaobo.shortage.hotline.projection.CaseQueries;
import io.tiaobo.shortage.hotline.projection.CaseReports;
import io.tiaobo.shortage.hotline.projection.CaseView;
import io.tiaobo.shortage.reference.ReferenceData;
import io.tiaobo.shortage.supervision.projection.Supervision;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hotline cases: take one down and read them. In paths a case is its uuid, without the {@code C/}. */
@RestController
@RequestMapping("/cases")
final class CaseController {
    private static final Duration CLUSTER_PERIOD = Duration.ofDays(30);

    private final CaseIntake intake;
    private final CaseQueries cases;
    private final CaseReports reports;
    private final Supervision supervision;
    private final ReferenceData reference;
    private final ContactStore contacts;
    private final NoteStore notes;
    private final SiteGuard guard;
    private final Clock clock;

    CaseController(
            CaseIntake intake,
            CaseQueries cases,
            CaseReports reports,
            Supervision supervision,
            ReferenceData reference,
            ContactStore contacts,
            NoteStore notes,
            Clock clock,
            SiteGuard guard) {
        this.intake = intake;
        this.cases = cases;
        this.reports = reports;
        this.supervision = supervision;
        this.reference = reference;
        this.contacts = contacts;
        this.notes = notes;
        this.clock = clock;
        this.guard = guard;
    }

    /** Takes a call down (S1-10). 409 {@code WORK_ORDER_KNOWN} if the work order has a case. */
    @PostMapping
    @Allowed(Right.HANDLE_CASES)
    Answers.Accepted open(
            @RequestHeader("Idempotency-Key") String commandId, @Valid @RequestBody CaseRequests.Intake request) {
        guard.at(request.siteCode());
        return Answers.of(intake.open(commandId, request));
    }

    /**
     * Cases, the latest first; {@code region} is the beginning of a division code, {@code late} leaves only those with a clock that ran
     * out and is not met.
     */
    @GetMapping
    @Allowed(value = Right.READ_CASES, site = "site")
    Page<CaseView> list(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "site", required = false) @Nullable String site,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "drug", required = false) @Nullable String drug,
            @RequestParam(name = "office", required = false) @Nullable String office,
            @RequestParam(name = "workOrder", required = false) @Nullable String workOrder,
            @RequestParam(name = "late", defaultValue = "false") boolean late,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return cases.list(
                new CaseQueries.Filter(
                        state, guard.sites(site), region, drug, office, workOrder, late ? clock.instant() : null),
                page,
                size);
    }

    /** One case with drugs, evidence, clocks and what may lie behind it (S1-43). */
    @GetMapping("/{uuid}")
    @Allowed(Right.READ_CASES)
    CaseDetail detail(@PathVariable("uuid") String uuid) {
        CaseView view = CasePath.find(cases, uuid, guard);
        List<CaseView.Item> items = cases.items(view.caseId());
        return new CaseDetail(
                view,
                items,
                cases.clocks(view.caseId()),
                cases.enquiries(view.caseId()),
                items.stream()
                        .map(CaseView.Item::shortageId)
                        .filter(Objects::nonNull)
                        .flatMap(shortage -> supervision.openStepsOf(shortage, clock.instant()).stream())
                        .toList(),
                latentRisks(view, items));
    }

    private List<String> latentRisks(CaseView view, List<CaseView.Item> items) {
        List<String> risks = new ArrayList<>();
        if (!view.earlierCases().isEmpty()) {
            risks.add("REPEATED_CALL");
        }
        if (view.reopened() > 0) {
            risks.add("REOPENED");
        }
        if (items.stream().anyMatch(item -> item.daysLeft() == 0 && item.solution() == null)) {
            risks.add("NO_MEDICINE_LEFT");
        }
        Instant since = view.openedAt().minus(CLUSTER_PERIOD);
        if (reports.alike(view.caseId(), since) > 1) {
            risks.add("OTHERS_IN_THE_REGION");
        }
        return risks;
    }

    /** What the citizen may read: the case, its shortages and transfers in plain words (S1-34). */
    @GetMapping("/{uuid}/timeline")
    @Allowed(Right.READ_CASES)
    List<CaseLine> timeline(@PathVariable("uuid") String uuid) {
        CaseView view = CasePath.find(cases, uuid, guard);
        CaseTimelineWriter writer = new CaseTimelineWriter(reference);
        List<CaseLine> lines = new ArrayList<>();
        cases.timeline(view.caseId()).forEach(moment -> writer.add(moment, lines));
        for (CaseView.Item item : cases.items(view.caseId())) {
            String shortageId = item.shortageId();
            if (shortageId != null) {
                supervision.momentsOf(shortageId).forEach(moment -> writer.add(moment, item.drugCode(), lines));
            }
        }
        lines.sort(CaseLine.ORDER);
        return lines;
    }

    /**
     * Whom to call.
     *
     * @param name name
     * @param phone mobile number
     * @param preferredLanguage zh or en
     */
    record Caller(String name, String phone, String preferredLanguage) {
        @Override
        public String toString() {
            return "Caller[withheld]";
        }
    }

    /** Whom to call, for those who call; 404 once the caller is erased. Nobody on the way may keep it. */
    @GetMapping("/{uuid}/caller")
    @Allowed(Right.CALL_CITIZENS)
    @Audited("uuid")
    ResponseEntity<Caller> caller(@PathVariable("uuid") String uuid) {
        Contact contact = contacts.open(CasePath.find(cases, uuid, guard).caseId())
                .orElseThrow(() -> NotFoundException.of("contact", uuid));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Caller(contact.name(), contact.phone(), contact.preferredLanguage()));
    }

    /** What was noted, for those who handle the case; gone once the caller is erased. */
    @GetMapping("/{uuid}/notes")
    @Allowed(Right.READ_NOTES)
    @Audited("uuid")
    List<NoteStore.Note> notes(@PathVariable("uuid") String uuid) {
        return notes.of(CasePath.find(cases, uuid, guard).caseId());
    }

    /** Erases caller, notes and the caller's hash for good; the case names nobody and stays. */
    @PostMapping("/{uuid}/contact-erasure")
    @Allowed(Right.ERASE_PERSONS)
    @Audited("uuid")
    Answers.Accepted erase(@PathVariable("uuid") String uuid) {
        String caseId = CasePath.find(cases, uuid, guard).caseId();
        return new Answers.Accepted(true, Map.of("erased", String.valueOf(contacts.erase(caseId))));
    }
}
