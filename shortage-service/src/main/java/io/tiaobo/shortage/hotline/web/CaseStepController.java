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
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.shortage.cause.domain.Verdict;
import io.tiaobo.shortage.hotline.command.AnswerEnquiry;
import io.tiaobo.shortage.hotline.command.AnswerPolicy;
import io.tiaobo.shortage.hotline.command.AskSite;
import io.tiaobo.shortage.hotline.command.HotlineCommand;
import io.tiaobo.shortage.hotline.command.LinkItem;
import io.tiaobo.shortage.hotline.command.OverruleCause;
import io.tiaobo.shortage.hotline.command.RecordContact;
import io.tiaobo.shortage.hotline.command.SolveItem;
import io.tiaobo.shortage.hotline.command.StartCoordination;
import io.tiaobo.shortage.hotline.command.StartVerification;
import io.tiaobo.shortage.hotline.domain.LinkKind;
import io.tiaobo.shortage.hotline.domain.PolicyAnswer;
import io.tiaobo.shortage.hotline.domain.Solution;
import io.tiaobo.shortage.hotline.projection.CaseQueries;
import io.tiaobo.shortage.waitinglist.projection.EntryView;
import io.tiaobo.shortage.waitinglist.projection.WaitingListQueries;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The handler's steps of a case; refusals are 409 problems with the case's reason. */
@RestController
@RequestMapping("/cases/{uuid}")
final class CaseStepController {
    private static final String KEY = "Idempotency-Key";

    private final CommandExecutor commands;
    private final UnitsOfWork unitsOfWork;
    private final CaseIntake intake;
    private final CaseQueries cases;
    private final WaitingListQueries waiting;
    private final SiteGuard guard;
    private final Clock clock;

    CaseStepController(
            CommandExecutor commands,
            UnitsOfWork unitsOfWork,
            CaseIntake intake,
            CaseQueries cases,
            WaitingListQueries waiting,
            Clock clock,
            SiteGuard guard) {
        this.commands = commands;
        this.unitsOfWork = unitsOfWork;
        this.intake = intake;
        this.cases = cases;
        this.waiting = waiting;
        this.clock = clock;
        this.guard = guard;
    }

    /** A call to the citizen; the note is kept with the caller's contact data. */
    @PostMapping("/contacts")
    @Allowed(Right.HANDLE_CASES)
    Answers.Accepted contact(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Contact request) {
        String caseId = caseOf(uuid);
        String contactId = derived("contact", commandId);
        return Answers.of(unitsOfWork.runWithRetry(() -> {
            Decision decision = commands.execute(
                    commandId,
                    new RecordContact(
                            caseId,
                            contactId,
                            request.by().officer(),
                            request.reached(),
                            request.content(),
                            request.told(),
                            now()));
            intake.note(caseId, contactId, request.note());
            return decision;
        }));
    }

    /** Looks the facts up, for every drug that is missing; may be asked for again when facts have come. */
    @PostMapping("/verification")
    @Allowed(Right.HANDLE_CASES)
    Answers.Accepted verify(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Act request) {
        return run(commandId, new StartVerification(caseOf(uuid), request.by().officer(), now()));
    }

    @PostMapping("/overrulings")
    @Allowed(Right.OVERRULE_CAUSES)
    Answers.Accepted overrule(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Overruling request) {
        if (request.verdict() == Verdict.UNDECIDED) {
            throw BadInputException.of("verdict", "NO_DECISION");
        }
        return run(
                commandId,
                new OverruleCause(
                        caseOf(uuid),
                        request.drugCode(),
                        request.cause(),
                        request.verdict(),
                        request.reason(),
                        request.source(),
                        request.by().officer(),
                        now()));
    }

    @PostMapping("/enquiries")
    @Allowed(Right.HANDLE_CASES)
    Answers.Accepted ask(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Enquiry request) {
        return run(
                commandId,
                new AskSite(
                        caseOf(uuid),
                        derived("enquiry", commandId),
                        request.siteCode(),
                        request.siteOfficer(),
                        request.dueAt(),
                        request.by().officer(),
                        now()));
    }

    @PostMapping("/enquiries/{enquiryId}/answer")
    @Allowed(Right.ANSWER_ENQUIRIES)
    Answers.Accepted answerEnquiry(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @PathVariable("enquiryId") String enquiryId,
            @Valid @RequestBody CaseRequests.EnquiryAnswer request) {
        return run(commandId, new AnswerEnquiry(caseOf(uuid), enquiryId, request.answer(), now()));
    }

    @PostMapping("/coordination")
    @Allowed(Right.HANDLE_CASES)
    Answers.Accepted coordinate(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Coordination request) {
        return run(
                commandId,
                new StartCoordination(
                        caseOf(uuid),
                        request.by().officer(),
                        request.authorisedBy().officer(),
                        now()));
    }

    /** Follows an entry of the waiting list; shortages are linked by themselves. */
    @PostMapping("/registrations")
    @Allowed(Right.HANDLE_CASES)
    Answers.Accepted link(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Registration request) {
        String caseId = caseOf(uuid);
        EntryView entry =
                waiting.find(request.entryId()).orElseThrow(() -> NotFoundException.of("entry", request.entryId()));
        return run(commandId, new LinkItem(caseId, entry.drugCode(), LinkKind.REGISTRATION, entry.entryId(), now()));
    }

    @PostMapping("/solutions")
    @Allowed(Right.HANDLE_CASES)
    Answers.Accepted solve(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Solved request) {
        return run(
                commandId,
                new SolveItem(
                        caseOf(uuid),
                        request.drugCode(),
                        Solution.BY_HAND,
                        request.by().office(),
                        now()));
    }

    @PostMapping("/policy-answers")
    @Allowed(Right.HANDLE_CASES)
    Answers.Accepted answerPolicy(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Policy request) {
        PolicyAnswer answer = new PolicyAnswer(
                request.question(), request.allowed(), request.rule(), request.text(), request.figures());
        return run(
                commandId, new AnswerPolicy(caseOf(uuid), answer, request.by().officer(), now()));
    }

    private Answers.Accepted run(String commandId, HotlineCommand command) {
        return Answers.of(commands.execute(commandId, command));
    }

    private String caseOf(String uuid) {
        return CasePath.find(cases, uuid, guard).caseId();
    }

    private Instant now() {
        return Moment.now(clock);
    }

    private static String derived(String kind, String commandId) {
        return UUID.nameUUIDFromBytes((kind + ":" + commandId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
