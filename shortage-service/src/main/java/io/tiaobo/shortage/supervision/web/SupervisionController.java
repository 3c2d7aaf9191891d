package io.tiaobo.shortage.supervision.web;

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
    private final Clock clock;

    SupervisionController(Supervision supervision, Clock clock) {
        this.supervision = supervision;
        this.clock = clock;
    }

    /** Steps of transfers that are late, with the responsible site. */
    @GetMapping("/overdue")
    Page<Supervision.OpenStep> overdue(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return supervision.overdue(clock.instant(), page, size);
    }

    /** What is waited for in the transfers of a shortage. */
    @GetMapping("/steps")
    List<Supervision.OpenStep> steps(@RequestParam("shortage") String shortageId) {
        return supervision.openStepsOf(shortageId, clock.instant());
    }
}
