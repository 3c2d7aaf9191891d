package io.tiaobo.shortage.waitinglist.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.audit.Audited;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.shortage.contact.ContactStore;
import io.tiaobo.shortage.waitinglist.command.ConfirmCollection;
import io.tiaobo.shortage.waitinglist.command.WithdrawPatient;
import io.tiaobo.shortage.waitinglist.projection.EntryView;
import io.tiaobo.shortage.waitinglist.projection.WaitingListQueries;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Out-of-stock registration over HTTP; answers are pseudonymous and never repeat contact data. */
@RestController
@RequestMapping("/waiting-list")
final class WaitingListController {
    private final Registration registration;
    private final CommandExecutor commands;
    private final UnitsOfWork unitsOfWork;
    private final WaitingListQueries waiting;
    private final ContactStore contacts;
    private final Clock clock;
    private final SiteGuard guard;

    WaitingListController(
            Registration registration,
            CommandExecutor commands,
            UnitsOfWork unitsOfWork,
            WaitingListQueries waiting,
            ContactStore contacts,
            Clock clock,
            SiteGuard guard) {
        this.registration = registration;
        this.commands = commands;
        this.unitsOfWork = unitsOfWork;
        this.waiting = waiting;
        this.contacts = contacts;
        this.clock = clock;
        this.guard = guard;
    }

    /** Registers a patient who went away without medicine. */
    @PostMapping
    @Allowed(Right.SERVE_PATIENTS)
    RegisterAnswer register(
            @RequestHeader("Idempotency-Key") String commandId,
            @Valid @RequestBody RegisterRequest request,
            Locale locale) {
        guard.at(request.siteCode());
        return registration.answer(registration.register(commandId, request), request, locale);
    }

    /** Who waits, in the order of service; or, by {@code state}, for whom something is kept ({@code SERVED}) and the rest. */
    @GetMapping
    @Allowed(value = Right.READ_PATIENTS, site = "site")
    Page<EntryView> list(
            @RequestParam(name = "state", defaultValue = "WAITING") String state,
            @RequestParam(name = "site", required = false) @Nullable String site,
            @RequestParam(name = "drug", required = false) @Nullable String drug,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return waiting.list(state, guard.sites(site), drug, page, size);
    }

    /** One entry. */
    @GetMapping("/{entryId}")
    @Allowed(Right.READ_PATIENTS)
    EntryView entry(@PathVariable("entryId") String entryId) {
        EntryView entry = waiting.find(entryId).orElseThrow(() -> NotFoundException.of("entry", entryId));
        guard.at(entry.siteCode());
        return entry;
    }

    /**
     * The patient no longer waits; the contact data is erased in the same transaction, so that no crash between the two can leave
     * it behind. 409 {@code ENTRY_NOT_WAITING} if served or withdrawn.
     */
    @PostMapping("/{entryId}/withdrawal")
    @Allowed(Right.SERVE_PATIENTS)
    Answers.Accepted withdraw(
            @RequestHeader("Idempotency-Key") String commandId, @PathVariable("entryId") String entryId) {
        EntryView entry = entry(entryId);
        return Answers.of(unitsOfWork.runWithRetry(() -> {
            Decision decision = commands.execute(
                    commandId, new WithdrawPatient(entry.siteCode(), entry.genericGroup(), entryId, clock.instant()));
            if (decision.accepted()) {
                contacts.erase(entryId);
            }
            return decision;
        }));
    }

    /** The patient took the medicine home. 409 {@code NOTHING_KEPT} if nothing was kept. */
    @PostMapping("/{entryId}/collection")
    @Allowed(Right.SERVE_PATIENTS)
    Answers.Accepted collect(
            @RequestHeader("Idempotency-Key") String commandId, @PathVariable("entryId") String entryId) {
        EntryView entry = entry(entryId);
        return Answers.of(commands.execute(
                commandId, new ConfirmCollection(entry.siteCode(), entry.genericGroup(), entryId, clock.instant())));
    }

    /** Erases the contact data of an entry for good; the entry itself names nobody and stays. */
    @PostMapping("/{entryId}/contact-erasure")
    @Allowed(Right.SERVE_PATIENTS)
    @Audited("entryId")
    Answers.Accepted erase(@PathVariable("entryId") String entryId) {
        entry(entryId);
        return new Answers.Accepted(true, Map.of("erased", String.valueOf(contacts.erase(entryId))));
    }
}
