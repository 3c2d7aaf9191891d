package io.tiaobo.shortage.supervision.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.shortage.supervision.projection.Supervision;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bureau watches; there is nothing here that moves stock (S1-31, S1-32). */
@RestController
@RequestMapping("/supervision")
final class SupervisionController {
    private final Supervision supervision;
    private final SiteGuard guard;
    private final Clock clock;

    SupervisionController(Supervision supervision, Clock clock, SiteGuard guard) {
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
}
