package io.tiaobo.shortage.hotline.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.audit.Audited;
import io.tiaobo.runtime.domain.Moment;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.shortage.hotline.domain.CaseClock;
import io.tiaobo.shortage.hotline.domain.DispatchClass;
import io.tiaobo.shortage.hotline.projection.ClockRuleBook;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long the steps of a case may take, region by region (S1-42). */
@RestController
@RequestMapping("/case-clocks")
final class ClockRuleController {
    private static final String REGION = "\\d{0,12}";
    private static final int A_YEAR = 527_040;

    private final ClockRuleBook rules;
    private final SiteGuard guard;
    private final Clock clock;

    ClockRuleController(ClockRuleBook rules, SiteGuard guard, Clock clock) {
        this.rules = rules;
        this.guard = guard;
        this.clock = clock;
    }

    /** A rule to be set; an empty region is the rule for all. */
    record Setting(
            @NotNull @Pattern(regexp = REGION) String regionCode,
            @NotNull DispatchClass dispatchClass,
            @NotNull CaseClock clock,
            @Min(1) @Max(A_YEAR) int minutes,
            @Min(1) @Max(99) int remindPercent,
            @NotNull @Valid CaseRequests.By by,
            @NotBlank @Size(max = 200) String reason) {}

    /** The rules that hold in a region; those for all without one. */
    @GetMapping
    @Allowed(Right.READ_CASES)
    List<ClockRuleBook.Rule> rules(@RequestParam(name = "region", defaultValue = "") String region) {
        return rules.of(checked(region));
    }

    /** Who set what and why, the latest first. */
    @GetMapping("/changes")
    @Allowed(Right.READ_CASES)
    Page<ClockRuleBook.Change> changes(
            @RequestParam(name = "region", defaultValue = "") String region,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return rules.changes(checked(region), page, size);
    }

    /** Sets a rule for the cases to come; 400 {@code CLOCKS_OUT_OF_ORDER} if a later step would be due before an earlier one. */
    @PostMapping
    @Allowed(Right.SET_CASE_CLOCKS)
    @Audited
    Answers.Accepted set(@RequestHeader("Idempotency-Key") String commandId, @Valid @RequestBody Setting request) {
        if (!guard.region(request.regionCode()).equals(request.regionCode())) {
            throw SiteGuard.refusal(); // the rule for all is not one region's
        }
        inOrder(request);
        return Answers.of(rules.set(
                commandId,
                new ClockRuleBook.Change(
                        request.regionCode(),
                        request.dispatchClass(),
                        request.clock(),
                        request.minutes(),
                        request.remindPercent(),
                        request.by().office(),
                        request.by().ref(),
                        request.reason(),
                        Moment.now(clock))));
    }

    private void inOrder(Setting request) {
        for (ClockRuleBook.Rule rule : rules.of(request.regionCode())) {
            boolean before = rule.clock().compareTo(request.clock()) < 0 && rule.minutes() > request.minutes();
            boolean after = rule.clock().compareTo(request.clock()) > 0 && rule.minutes() < request.minutes();
            if (rule.dispatchClass() == request.dispatchClass() && (before || after)) {
                throw BadInputException.of(
                        "minutes", "CLOCKS_OUT_OF_ORDER", "clock", rule.clock().name());
            }
        }
    }

    private static String checked(String region) {
        if (!region.matches(REGION)) {
            throw BadInputException.of("region", "REGION_UNKNOWN");
        }
        return region;
    }
}
