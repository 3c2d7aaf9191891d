package io.tiaobo.shortage.waitinglist.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.audit.Audited;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.shortage.contact.ContactStore;
import io.tiaobo.shortage.notice.Subscriptions;
import io.tiaobo.shortage.waitinglist.command.ChooseHomeDelivery;
import io.tiaobo.shortage.waitinglist.projection.EntryView;
import io.tiaobo.shortage.waitinglist.projection.WaitingListQueries;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a patient may wish: bring it home, send no more messages, forget me. Answers never repeat contact data. */
@RestController
@RequestMapping("/waiting-list")
final class PatientWishController {
    private final CommandExecutor commands;
    private final UnitsOfWork unitsOfWork;
    private final WaitingListQueries waiting;
    private final ContactStore contacts;
    private final Subscriptions subscriptions;
    private final PersonErasure erasure;
    private final Clock clock;
    private final SiteGuard guard;

    PatientWishController(
            CommandExecutor commands,
            UnitsOfWork unitsOfWork,
            WaitingListQueries waiting,
            ContactStore contacts,
            Subscriptions subscriptions,
            PersonErasure erasure,
            Clock clock,
            SiteGuard guard) {
        this.commands = commands;
        this.unitsOfWork = unitsOfWork;
        this.waiting = waiting;
        this.contacts = contacts;
        this.subscriptions = subscriptions;
        this.erasure = erasure;
        this.clock = clock;
        this.guard = guard;
    }

    /** Bring it home instead; 409 {@code ENTRY_ENDED}. The address goes to the contact store in the same transaction. */
    @PostMapping("/{entryId}/home-delivery")
    @Allowed(Right.SERVE_PATIENTS)
    Answers.Accepted deliver(
            @RequestHeader("Idempotency-Key") String commandId,
            @PathVariable("entryId") String entryId,
            @Valid @RequestBody AddressRequest request) {
        EntryView entry = entry(entryId);
        return unitsOfWork.runWithRetry(() -> {
            Answers.Accepted answer = Answers.of(commands.execute(
                    commandId,
                    new ChooseHomeDelivery(entry.siteCode(), entry.genericGroup(), entryId, clock.instant())));
            if (!contacts.storeAddress(entryId, request.address())) {
                throw NotFoundException.of("contact", entryId);
            }
            return answer;
        });
    }

    /** What a site has to bring home. When it was handed over, that is a collection. */
    @GetMapping("/deliveries")
    @Allowed(value = Right.READ_PATIENTS, site = "site")
    List<EntryView> deliveries(@RequestParam("site") String site) {
        return waiting.deliveries(site);
    }

    /** No more messages for an entry; the inbox stays. */
    @PostMapping("/{entryId}/unsubscription")
    @Allowed(Right.SERVE_PATIENTS)
    @Audited("entryId")
    Answers.Accepted unsubscribe(@PathVariable("entryId") String entryId) {
        entry(entryId);
        subscriptions.end(entryId);
        return new Answers.Accepted(true, Map.of("entryId", entryId));
    }

    /** Erases everything that names a person; the number comes in the body, because addresses are logged. */
    @PostMapping("/person-erasure")
    @Allowed(Right.ERASE_PERSONS)
    @Audited
    Answers.Accepted erase(
            @RequestHeader("Idempotency-Key") String commandId, @Valid @RequestBody PersonRequest request) {
        return new Answers.Accepted(true, Map.of("erased", String.valueOf(erasure.erase(commandId, request.phone()))));
    }

    private EntryView entry(String entryId) {
        EntryView entry = waiting.find(entryId).orElseThrow(() -> NotFoundException.of("entry", entryId));
        guard.at(entry.siteCode());
        return entry;
    }
}
