package io.tiaobo.shortage.waitinglist.web;

import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.RefusedException;
import io.tiaobo.shortage.contact.Contact;
import io.tiaobo.shortage.contact.ContactStore;
import io.tiaobo.shortage.notice.ExpectedText;
import io.tiaobo.shortage.reference.Arrivals;
import io.tiaobo.shortage.reference.DrugFacts;
import io.tiaobo.shortage.reference.ReferenceData;
import io.tiaobo.shortage.reference.Texts;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.command.ChooseHomeDelivery;
import io.tiaobo.shortage.waitinglist.command.RegisterPatient;
import io.tiaobo.shortage.waitinglist.command.WaitingListCommand;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers a patient: contact data and entry in one transaction, the contact only if somebody really waits. */
@Component
public class Registration {
    private final CommandExecutor commands;
    private final UnitsOfWork unitsOfWork;
    private final ReferenceData reference;
    private final Arrivals arrivals;
    private final ContactStore contacts;
    private final Clock clock;

    Registration(
            CommandExecutor commands,
            UnitsOfWork unitsOfWork,
            ReferenceData reference,
            Arrivals arrivals,
            ContactStore contacts,
            Clock clock) {
        this.commands = commands;
        this.unitsOfWork = unitsOfWork;
        this.reference = reference;
        this.arrivals = arrivals;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * Once per command id; the entry's id follows from it.
     *
     * @throws BadInputException for an unknown site or drug, and for a substitute of another substance
     */
    public Decision register(String commandId, RegisterRequest request) {
        if (reference.site(request.siteCode()).isEmpty()) {
            throw BadInputException.of("siteCode", "SITE_UNKNOWN");
        }
        String group = drug("drugCode", request.drugCode()).genericGroup();
        for (String substitute : request.substitutes()) {
            if (!drug("substitutes", substitute).genericGroup().equals(group)) {
                throw BadInputException.of("substitutes", "NOT_A_SUBSTITUTE", "drug", substitute);
            }
        }
        return unitsOfWork.runWithRetry(() -> {
            // Whoever withdrew meanwhile must not come back with a repeated request: the contact goes with the first
            // run.
            boolean first = !commands.hasRun(commandId);
            Decision decision = commands.execute(commandId, command(commandId, group, request));
            String entryId = decision.details().get("entryId");
            if (entryId != null && first) {
                contacts.store(
                        entryId,
                        WaitingListCommand.idOf(request.siteCode(), group),
                        new Contact(
                                request.contact().name(),
                                request.contact().phone(),
                                request.contact().preferredLanguage(),
                                request.contact().email(),
                                null));
            }
            return decision;
        });
    }

    /**
     * The same for somebody who wants the medicine brought home; the address is kept beside the contact. Nothing is brought when the
     * shelf has it.
     */
    public Decision register(String commandId, RegisterRequest request, String address) {
        return unitsOfWork.runWithRetry(() -> {
            Decision decision = register(commandId, request);
            String entryId = decision.details().get("entryId");
            if (entryId != null) {
                String group = drug("drugCode", request.drugCode()).genericGroup();
                commands.execute(
                        commandId + ":home",
                        new ChooseHomeDelivery(request.siteCode(), group, entryId, clock.instant()));
                contacts.storeAddress(entryId, address);
            }
            return decision;
        });
    }

    /** What a registration led to, in words, too; a refusal is thrown. */
    public RegisterAnswer answer(Decision decision, RegisterRequest request, Locale locale) {
        if (!decision.accepted()) {
            throw new RefusedException(decision);
        }
        Map<String, String> details = decision.details();
        LocalDate expectedOn = arrivals.expectedOn(request.siteCode(), request.drugCode());
        Texts language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Texts.EN : Texts.ZH;
        String position = details.get("position");
        return new RegisterAnswer(
                details.getOrDefault("outcome", ""),
                details.get("entryId"),
                position == null ? null : Integer.valueOf(position),
                details.get("drugCode"),
                expectedOn,
                expectedOn != null,
                text(language, details, expectedOn));
    }

    private static String text(Texts language, Map<String, String> details, @Nullable LocalDate expectedOn) {
        String outcome = details.getOrDefault("outcome", "");
        return outcome.equals("WAITING")
                ? ExpectedText.of(language, expectedOn)
                : language.say("registration." + outcome, Map.of());
    }

    private RegisterPatient command(String commandId, String group, RegisterRequest request) {
        List<String> substitutes = request.substitutes().stream()
                .filter(substitute -> !substitute.equals(request.drugCode()))
                .distinct()
                .toList();
        return new RegisterPatient(
                request.siteCode(),
                group,
                entryIdOf(commandId),
                request.drugCode(),
                substitutes,
                request.quantity(),
                request.daysLeft(),
                request.riskClass(),
                Seen.of(arrivals.shelf(request.siteCode(), group, request.drugCode())),
                clock.instant());
    }

    private DrugFacts drug(String field, String code) {
        return reference.drug(code).orElseThrow(() -> BadInputException.of(field, "DRUG_UNKNOWN"));
    }

    private static String entryIdOf(String commandId) {
        byte[] name = ("waiting-list-entry:" + commandId).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
