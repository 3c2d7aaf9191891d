package io.tiaobo.shortage.hotline.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.domain.Moment;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.shortage.hotline.command.PressSite;
import io.tiaobo.shortage.hotline.command.RecordCallback;
import io.tiaobo.shortage.hotline.command.ReopenCase;
import io.tiaobo.shortage.hotline.domain.Callback;
import io.tiaobo.shortage.hotline.domain.CaseClock;
import io.tiaobo.shortage.hotline.domain.DispatchClass;
import io.tiaobo.shortage.hotline.domain.Due;
import io.tiaobo.shortage.hotline.projection.CaseQueries;
import io.tiaobo.shortage.hotline.projection.CaseView;
import io.tiaobo.shortage.hotline.projection.ClockRules;
import io.tiaobo.shortage.supervision.projection.Supervision;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Watching over a case and its end: press a site, call back, reopen. */
@RestController
@RequestMapping("/cases/{uuid}")
final class CaseEndController {
    private static final String KEY = "Idempotency-Key";

    private final CommandExecutor commands;
    private final CaseIntake intake;
    private final CaseQueries cases;
    private final ClockRules clockRules;
    private final Supervision supervision;
    private final SiteGuard guard;
    private final Clock clock;

    CaseEndController(
            CommandExecutor commands,
            CaseIntake intake,
            CaseQueries cases,
            ClockRules clockRules,
            Supervision supervision,
            Clock clock,
            SiteGuard guard) {
        this.commands = commands;
        this.intake = intake;
        this.cases = cases;
        this.clockRules = clockRules;
        this.supervision = supervision;
        this.clock = clock;
        this.guard = guard;
    }

    /** Presses the site whose turn it is; 400 for a transfer of another case, 400 if nothing of it is waited for. */
    @PostMapping("/presses")
    @Allowed(Right.PRESS)
    Answers.Accepted press(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Press request) {
        String caseId = CasePath.find(cases, uuid, guard).caseId();
        Supervision.OpenStep step = cases.items(caseId).stream()
                .map(CaseView.Item::shortageId)
                .filter(Objects::nonNull)
                .flatMap(shortage -> supervision.openStepsOf(shortage, now()).stream())
                .filter(open -> open.transferId().equals(request.transferId()) && open.leg() == request.leg())
                .findFirst()
                .orElseThrow(() -> BadInputException.of("transferId", "NOTHING_TO_PRESS"));
        return Answers.of(commands.execute(
                commandId,
                new PressSite(
                        caseId,
                        step.transferId(),
                        step.leg(),
                        step.step(),
                        step.responsibleSite(),
                        request.by().officer(),
                        now())));
    }

    /** What the citizen said to an office that did not handle the case; 409 {@code SAME_OFFICE} for one that did. */
    @PostMapping("/callbacks")
    @Allowed(Right.CALL_BACK)
    Answers.Accepted callBack(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Callback request) {
        boolean marked = request.result() > 0 && request.attitude() > 0;
        if (marked != request.reached()) {
            throw BadInputException.of("result", "MARKS_ONLY_IF_REACHED");
        }
        CaseView view = CasePath.find(cases, uuid, guard);
        Instant now = now();
        return Answers.of(commands.execute(
                commandId,
                new RecordCallback(
                        view.caseId(),
                        request.by().officer(),
                        new Callback(
                                request.reached(),
                                request.reached() && request.solved(),
                                request.result(),
                                request.attitude()),
                        clocks(view, now),
                        now)));
    }

    /** The case goes on with the drugs that are missing again. */
    @PostMapping("/reopening")
    @Allowed(Right.REOPEN_CASES)
    Answers.Accepted reopen(
            @RequestHeader(KEY) String commandId,
            @PathVariable("uuid") String uuid,
            @Valid @RequestBody CaseRequests.Reopening request) {
        CaseView view = CasePath.find(cases, uuid, guard);
        Instant now = now();
        Answers.Accepted answer = Answers.of(commands.execute(
                commandId,
                new ReopenCase(
                        view.caseId(),
                        request.reason(),
                        request.drugs(),
                        clocks(view, now),
                        request.by().officer(),
                        now)));
        intake.note(view.caseId(), "reopening:" + commandId, request.note());
        return answer;
    }

    /** The citizen was contacted before; all other clocks begin anew. */
    private List<Due> clocks(CaseView view, Instant now) {
        return clockRules.of(
                view.regionCode(),
                DispatchClass.valueOf(view.dispatchClass()),
                EnumSet.complementOf(EnumSet.of(CaseClock.FIRST_CONTACT)),
                now);
    }

    private Instant now() {
        return Moment.now(clock);
    }
}
