package io.tiaobo.shortage.hotline.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.domain.Moment;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.shortage.contact.ContactStore;
import io.tiaobo.shortage.hotline.command.LinkItem;
import io.tiaobo.shortage.hotline.domain.LinkKind;
import io.tiaobo.shortage.hotline.projection.CaseQueries;
import io.tiaobo.shortage.hotline.projection.CaseView;
import io.tiaobo.shortage.waitinglist.web.ContactRequest;
import io.tiaobo.shortage.waitinglist.web.RegisterAnswer;
import io.tiaobo.shortage.waitinglist.web.RegisterRequest;
import io.tiaobo.shortage.waitinglist.web.Registration;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts the citizen of a case on the waiting list of their station (S1-19). */
@RestController
@RequestMapping("/cases/{uuid}/patients")
final class CasePatientController {
    private final Registration registration;
    private final CommandExecutor commands;
    private final UnitsOfWork unitsOfWork;
    private final CaseQueries cases;
    private final ContactStore contacts;
    private final SiteGuard guard;
    private final Clock clock;

    CasePatientController(
            Registration registration,
            CommandExecutor commands,
            UnitsOfWork unitsOfWork,
            CaseQueries cases,
            ContactStore contacts,
            SiteGuard guard,
            Clock clock) {
        this.registration = registration;
        this.commands = commands;
        this.unitsOfWork = unitsOfWork;
        this.cases = cases;
        this.contacts = contacts;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Registration, wish for delivery and the case's following of the entry are one transaction: the entry is followed from its
     * first moment on. 409 {@code DRUG_NOT_OF_CASE}, and nobody is registered then.
     */
    @PostMapping
    @Allowed(Right.HANDLE_CASES)
    RegisterAnswer register(
            @RequestHeader("Idempotency-Key") String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Patient request,
            Locale locale) {
        CaseView found = CasePath.find(cases, uuid, guard);
        RegisterRequest wanted = new RegisterRequest(
                found.siteCode(),
                request.drugCode(),
                request.quantity(),
                request.substitutes(),
                request.daysLeft(),
                request.riskClass(),
                contact(found.caseId(), request));
        Decision decision = unitsOfWork.runWithRetry(() -> {
            Decision registered = request.address() == null
                    ? registration.register(commandId, wanted)
                    : registration.register(commandId, wanted, request.address());
            follow(found.caseId(), commandId, request.drugCode(), registered);
            return registered;
        });
        return registration.answer(decision, wanted, locale);
    }

    private void follow(String caseId, String commandId, String drugCode, Decision registered) {
        String entryId = registered.details().get("entryId");
        if (entryId != null) {
            LinkItem link = new LinkItem(caseId, drugCode, LinkKind.REGISTRATION, entryId, Moment.now(clock));
            Answers.of(commands.execute(commandId + ":case", link));
        }
    }

    private ContactRequest contact(String caseId, CaseRequests.Patient request) {
        CaseRequests.Caller given = request.contact();
        if (given != null) {
            return new ContactRequest(given.name(), given.phone(), given.preferredLanguage(), null);
        }
        return contacts.open(caseId)
                .map(caller -> new ContactRequest(caller.name(), caller.phone(), caller.preferredLanguage(), null))
                .orElseThrow(() -> BadInputException.of("contact", "CALLER_ERASED"));
    }
}
