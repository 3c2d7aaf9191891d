package io.tiaobo.shortage.hotline.web;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.domain.Moment;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.shortage.contact.CallerBook;
import io.tiaobo.shortage.contact.Contact;
import io.tiaobo.shortage.contact.ContactStore;
import io.tiaobo.shortage.contact.NoteStore;
import io.tiaobo.shortage.hotline.command.OpenCase;
import io.tiaobo.shortage.hotline.domain.CaseClock;
import io.tiaobo.shortage.hotline.domain.CaseItem;
import io.tiaobo.shortage.hotline.domain.Intake;
import io.tiaobo.shortage.hotline.projection.ClockRules;
import io.tiaobo.shortage.reference.ReferenceData;
import io.tiaobo.shortage.reference.domain.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a call down: case, contact, caller's hash and note in one transaction, the personal part only with a new case. */
@Component
class CaseIntake {
    private static final Duration MEMORY = Duration.ofDays(365);

    private final CommandExecutor commands;
    private final UnitsOfWork unitsOfWork;
    private final ReferenceData reference;
    private final ClockRules clockRules;
    private final ContactStore contacts;
    private final CallerBook callers;
    private final NoteStore notes;
    private final Clock clock;

    CaseIntake(
            CommandExecutor commands,
            UnitsOfWork unitsOfWork,
            ReferenceData reference,
            ClockRules clockRules,
            ContactStore contacts,
            CallerBook callers,
            NoteStore notes,
            Clock clock) {
        this.commands = commands;
        this.unitsOfWork = unitsOfWork;
        this.reference = reference;
        this.clockRules = clockRules;
        this.contacts = contacts;
        this.callers = callers;
        this.notes = notes;
        this.clock = clock;
    }

    /** Once per command id, and once per work order. */
    Decision open(String commandId, CaseRequests.Intake request) {
        check(request);
        String caseId = idOf(request.channel(), request.workOrder());
        Instant now = Moment.now(clock);
        return unitsOfWork.runWithRetry(() -> {
            // Whoever was erased meanwhile must not come back with a repeated request.
            boolean first = !commands.hasRun(commandId);
            List<String> earlier = callers.casesOf(request.caller().phone(), now.minus(MEMORY));
            Decision decision = commands.execute(commandId, command(caseId, request, earlier, now));
            if (decision.accepted() && first) {
                keepPersonalData(caseId, request, now);
            }
            return decision;
        });
    }

    private void keepPersonalData(String caseId, CaseRequests.Intake request, Instant now) {
        CaseRequests.Caller caller = request.caller();
        contacts.store(
                caseId, null, new Contact(caller.name(), caller.phone(), caller.preferredLanguage(), null, null));
        callers.note(caseId, caller.phone(), now);
        note(caseId, "intake", request.note());
    }

    /** Keeps free words with the caller; does nothing for none. */
    void note(String caseId, String noteId, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            notes.keep(caseId, new NoteStore.Note(noteId, text));
        }
    }

    private void check(CaseRequests.Intake request) {
        if (request.items().isEmpty() && request.questions().isEmpty()) {
            throw BadInputException.of("items", "NOTHING_ASKED");
        }
        if (reference.site(request.siteCode()).isEmpty()) {
            throw BadInputException.of("siteCode", "SITE_UNKNOWN");
        }
        Set<String> drugs = new HashSet<>();
        for (CaseRequests.Item item : request.items()) {
            if (!drugs.add(item.drugCode())) {
                throw BadInputException.of("items", "DRUG_TWICE", "drug", item.drugCode());
            }
        }
    }

    private OpenCase command(String caseId, CaseRequests.Intake request, List<String> earlier, Instant now) {
        Intake intake = new Intake(
                request.channel(),
                request.workOrder(),
                request.siteCode(),
                request.regionCode(),
                request.dispatchClass(),
                request.wanted(),
                request.items().stream()
                        .map(item -> new CaseItem(item.drugCode(), item.quantity(), item.daysLeft(), item.riskClass()))
                        .toList(),
                request.questions().stream().distinct().toList());
        return new OpenCase(
                caseId,
                intake,
                clockRules.of(request.regionCode(), request.dispatchClass(), EnumSet.allOf(CaseClock.class), now),
                Seen.of(earlier),
                now);
    }

    /** The case of a work order. */
    static String idOf(String channel, String workOrder) {
        byte[] name = ("hotline-case:" + channel + ":" + workOrder).getBytes(StandardCharsets.UTF_8);
        return "C/" + UUID.nameUUIDFromBytes(name);
    }
}
