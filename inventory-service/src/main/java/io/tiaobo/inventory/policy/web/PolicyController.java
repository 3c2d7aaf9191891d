package io.tiaobo.inventory.policy.web;

import io.tiaobo.inventory.CommandId;
import io.tiaobo.inventory.policy.command.AgreeVolume;
import io.tiaobo.inventory.policy.command.ApproveExplanation;
import io.tiaobo.inventory.policy.command.PolicyCommand;
import io.tiaobo.inventory.policy.command.SetPurchaseRule;
import io.tiaobo.inventory.policy.domain.VolumeProgress;
import io.tiaobo.inventory.policy.projection.BanFinding;
import io.tiaobo.inventory.policy.projection.BanQueries;
import io.tiaobo.inventory.policy.projection.ExplanationView;
import io.tiaobo.inventory.policy.projection.PolicyQueries;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.NotFoundException;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The policy check, its reports, and what the bureau sets up. Days are Asia/Shanghai; today when left out. */
@RestController
@RequestMapping("/policy")
class PolicyController {
    private final CommandExecutor executor;
    private final PurchaseCheck check;
    private final PolicyQueries policy;
    private final BanQueries bans;
    private final Sites sites;
    private final SiteGuard guard;
    private final Clock clock;

    PolicyController(
            CommandExecutor executor,
            PurchaseCheck check,
            PolicyQueries policy,
            BanQueries bans,
            Sites sites,
            Clock clock,
            SiteGuard guard) {
        this.executor = executor;
        this.check = check;
        this.policy = policy;
        this.bans = bans;
        this.sites = sites;
        this.clock = clock;
        this.guard = guard;
    }

    /** May this site buy this product (S1-35, S1-44)? */
    @GetMapping("/purchase-check")
    @Allowed(value = Right.READ_SITE, site = "site")
    PurchaseAnswer mayBuy(
            @RequestParam String site,
            @RequestParam String drug,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean clinicalNeed) {
        return check.answer(site, drug, orToday(day), clinicalNeed);
    }

    /** Products that are asked for and not bought (S1-09, S1-36). */
    @GetMapping("/blanket-bans")
    @Allowed(Right.READ_REPORTS)
    List<BanFinding> blanketBans(@RequestParam(defaultValue = "") String region) {
        return bans.suspected(guard.region(region));
    }

    /** Every agreed volume that runs on a day, and what came in of it (S1-37). */
    @GetMapping("/compliance")
    @Allowed(Right.READ_REPORTS)
    List<Progress> compliance(
            @RequestParam(defaultValue = "") String region, @RequestParam(required = false) @Nullable LocalDate day) {
        return policy.progressOf(guard.region(region), orToday(day)).stream()
                .map(volume -> new Progress(volume, volume.percent()))
                .toList();
    }

    /**
     * An agreed volume with its progress.
     *
     * @param volume what was agreed and what came in
     * @param percent the one of the other, in per cent
     */
    record Progress(VolumeProgress volume, BigDecimal percent) {}

    /** What may be said to citizens about a question (S1-08). */
    @GetMapping("/explanations/{tag}")
    @Allowed(Right.READ_REFERENCE)
    ExplanationView explanation(@PathVariable String tag, @RequestParam(required = false) @Nullable LocalDate day) {
        return policy.explanation(tag, orToday(day)).orElseThrow(() -> NotFoundException.of("explanation", tag));
    }

    /** The answer to a citizen's question about a product: rule, figures, day and approved words, to be confirmed (S1-44). */
    @GetMapping("/answer-proposal")
    @Allowed(value = Right.READ_SITE, site = "site")
    AnswerProposal propose(
            @RequestParam String site,
            @RequestParam String drug,
            @RequestParam String question,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean clinicalNeed) {
        LocalDate on = orToday(day);
        return AnswerProposal.of(check.answer(site, drug, on, clinicalNeed), explanation(question, on), on);
    }

    @PostMapping("/rules")
    @Allowed(Right.MAINTAIN_REFERENCE)
    Answers.Accepted rule(@RequestHeader(CommandId.HEADER) String commandId, @Valid @RequestBody RuleRequest request) {
        if (request.validUntil() != null) {
            inOrder(request.validFrom(), request.validUntil());
        }
        return run(commandId, new SetPurchaseRule(request.rule()));
    }

    @PostMapping("/agreed-volumes")
    @Allowed(Right.MAINTAIN_REFERENCE)
    Answers.Accepted volume(
            @RequestHeader(CommandId.HEADER) String commandId, @Valid @RequestBody VolumeRequest request) {
        inOrder(request.from(), request.until());
        sites.require(request.siteCode());
        return run(
                commandId,
                new AgreeVolume(
                        request.siteCode(),
                        request.withBranches(),
                        request.genericGroup(),
                        request.from(),
                        request.until(),
                        request.quantity()));
    }

    @PostMapping("/explanations")
    @Allowed(Right.MAINTAIN_REFERENCE)
    Answers.Accepted explain(
            @RequestHeader(CommandId.HEADER) String commandId, @Valid @RequestBody ExplanationRequest request) {
        return run(
                commandId,
                new ApproveExplanation(
                        request.tag(), request.textZh(), request.textEn(), request.approvedBy(), request.validFrom()));
    }

    private Answers.Accepted run(String commandId, PolicyCommand command) {
        return Answers.of(executor.execute(CommandId.checked(commandId), command));
    }

    private static void inOrder(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw BadInputException.of("until", "PERIOD_ENDS_BEFORE_START");
        }
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return Objects.requireNonNullElseGet(day, () -> BusinessDate.of(clock.instant()));
    }
}
