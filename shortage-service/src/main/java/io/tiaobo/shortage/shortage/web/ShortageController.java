package io.tiaobo.shortage.shortage.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.shortage.notice.ExpectedText;
import io.tiaobo.shortage.reference.Arrivals;
import io.tiaobo.shortage.reference.ReferenceData;
import io.tiaobo.shortage.reference.StockLevels;
import io.tiaobo.shortage.reference.Texts;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.command.CancelShortage;
import io.tiaobo.shortage.shortage.command.DeclareShortage;
import io.tiaobo.shortage.shortage.domain.Cause;
import io.tiaobo.shortage.shortage.projection.ShortageQueries;
import io.tiaobo.shortage.shortage.projection.ShortageView;
import io.tiaobo.shortage.waitinglist.projection.WaitingListQueries;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shortages over HTTP. */
@RestController
@RequestMapping("/shortages")
final class ShortageController {
    private final CommandExecutor commands;
    private final UnitsOfWork unitsOfWork;
    private final StockLevels levels;
    private final ReferenceData reference;
    private final Arrivals arrivals;
    private final ShortageQueries shortages;
    private final WaitingListQueries waiting;
    private final SiteGuard guard;
    private final Clock clock;

    ShortageController(
            CommandExecutor commands,
            UnitsOfWork unitsOfWork,
            StockLevels levels,
            ReferenceData reference,
            Arrivals arrivals,
            ShortageQueries shortages,
            WaitingListQueries waiting,
            Clock clock,
            SiteGuard guard) {
        this.commands = commands;
        this.unitsOfWork = unitsOfWork;
        this.levels = levels;
        this.reference = reference;
        this.arrivals = arrivals;
        this.shortages = shortages;
        this.waiting = waiting;
        this.clock = clock;
        this.guard = guard;
    }

    /** Declares a shortage by hand; while one is open it only raises the need. 400 for an unknown site or drug. */
    @PostMapping
    @Allowed(Right.DECLARE_SHORTAGE)
    Answers.Accepted declare(
            @RequestHeader("Idempotency-Key") String commandId, @Valid @RequestBody DeclareRequest request) {
        guard.at(request.siteCode());
        if (reference.site(request.siteCode()).isEmpty()) {
            throw BadInputException.of("siteCode", "SITE_UNKNOWN");
        }
        if (reference.drug(request.drugCode()).isEmpty()) {
            throw BadInputException.of("drugCode", "DRUG_UNKNOWN");
        }
        Decision decision = unitsOfWork.runWithRetry(() -> commands.execute(
                commandId,
                new DeclareShortage(
                        request.siteCode(),
                        request.drugCode(),
                        Cause.MANUAL,
                        Seen.of(levels.watch(request.siteCode(), request.drugCode())
                                .level()),
                        request.quantity(),
                        null,
                        clock.instant())));
        return Answers.of(decision);
    }

    /** Ends the open shortage by hand; 409 {@code SHORTAGE_NOT_OPEN} if there is none. */
    @PostMapping("/{site}/{drug}/cancellation")
    @Allowed(value = Right.DECLARE_SHORTAGE, site = "site")
    Answers.Accepted cancel(
            @RequestHeader("Idempotency-Key") String commandId,
            @PathVariable("site") String site,
            @PathVariable("drug") String drug,
            @Valid @RequestBody CancelRequest request) {
        Decision decision = unitsOfWork.runWithRetry(() -> {
            long usable = levels.watch(site, drug).level().usable();
            return commands.execute(
                    commandId, new CancelShortage(site, drug, request.reason(), Seen.of(usable), clock.instant()));
        });
        return Answers.of(decision);
    }

    /** Shortages, the most urgent first. */
    @GetMapping
    @Allowed(value = Right.READ_SITE, site = "site")
    Page<ShortageView> list(
            @RequestParam(name = "open", required = false) @Nullable Boolean open,
            @RequestParam(name = "site", required = false) @Nullable String site,
            @RequestParam(name = "drug", required = false) @Nullable String drug,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return shortages.list(open, guard.sites(site), drug, page, size);
    }

    /** One shortage with its timeline and who waits. */
    @GetMapping("/{site}/{drug}/{episode}")
    @Allowed(value = Right.READ_SITE, site = "site")
    ShortageDetail detail(
            @PathVariable("site") String site,
            @PathVariable("drug") String drug,
            @PathVariable("episode") int episode) {
        String shortageId = site + "/" + drug + "/" + episode;
        ShortageView shortage =
                shortages.find(shortageId).orElseThrow(() -> NotFoundException.of("shortage", shortageId));
        LocalDate expectedOn = arrivals.expectedOn(site, drug);
        TimelineWriter writer = new TimelineWriter(reference, drug);
        return new ShortageDetail(
                shortage,
                shortages.timeline(shortageId).stream().map(writer::write).toList(),
                waiting.list("WAITING", new String[] {site}, drug, 0, Page.MAX_SIZE)
                        .items(),
                expectedOn,
                expectedOn != null,
                ExpectedText.of(Texts.ZH, expectedOn),
                ExpectedText.of(Texts.EN, expectedOn));
    }
}
