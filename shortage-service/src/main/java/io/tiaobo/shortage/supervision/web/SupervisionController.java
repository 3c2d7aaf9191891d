package io.tiaobo.shortage.supervision.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.domain.Moment;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.shortage.shortage.command.PressForShortage;
import io.tiaobo.shortage.supervision.projection.Supervision;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bureau watches; there is nothing here that moves stock (S1-31, S1-32). */
@RestController
@RequestMapping("/supervision")
final class SupervisionController {
    private final CommandExecutor commands;
    private final Supervision supervision;
    private final SiteGuard guard;
    private final Clock clock;

    SupervisionController(CommandExecutor commands, Supervision supervision, Clock clock, SiteGuard guard) {
        this.commands = commands;
        this.supervision = supervision;
        this.clock = clock;
        this.guard = guard;
    }

    /** Steps of transfers that are late, with the responsible site. */
    @GetMapping("/overdue")
    @Allowed(Right.READ_REPORTS)
    Page<Supervision.OpenStep> overdue(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return supervision.overdue(clock.instant(), guard.sites(null), page, size);
    }

    /** What is waited for in the transfers of a shortage. */
    @GetMapping("/steps")
    @Allowed(Right.READ_SITE)
    List<Supervision.OpenStep> steps(@RequestParam("shortage") String shortageId) {
        List<Supervision.OpenStep> steps = supervision.openStepsOf(shortageId, clock.instant());
        if (!steps.isEmpty()) {
            guard.at(steps.get(0).siteCode());
        }
        return steps;
    }

    /**
     * Presses the site whose turn it is in a transfer that a shortage asked for, with or without a hotline case; the shortage
     * keeps it. 400 if nothing of it is waited for, 409 {@code SHORTAGE_NOT_OPEN} once the shortage is over.
     */
    @PostMapping("/presses")
    @Allowed(Right.PRESS)
    Answers.Accepted press(
            @RequestHeader("Idempotency-Key") String commandId, @Valid @RequestBody PressRequest request) {
        Instant now = Moment.now(clock);
        Supervision.OpenStep step = supervision.shortageOf(request.transferId()).stream()
                .flatMap(shortage -> supervision.openStepsOf(shortage, now).stream())
                .filter(open -> open.transferId().equals(request.transferId()) && open.leg() == request.leg())
                .findFirst()
                .orElseThrow(() -> BadInputException.of("transferId", "NOTHING_TO_PRESS"));
        guard.at(step.siteCode());
        return Answers.of(commands.execute(
                commandId,
                new PressForShortage(
                        step.siteCode(),
                        step.drugCode(),
                        Objects.requireNonNull(step.shortageId()),
                        step.transferId(),
                        step.leg(),
                        step.step(),
                        step.responsibleSite(),
                        request.by().office(),
                        request.by().ref(),
                        now)));
    }
}
