package io.tiaobo.runtime.check;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets anybody ask whether the invariants hold. */
@RestController
public final class CheckController {
    private final String service;
    private final InvariantMonitor monitor;

    /** Answers for a service. */
    public CheckController(String service, InvariantMonitor monitor) {
        this.service = service;
        this.monitor = monitor;
    }

    /**
     * State of all invariants of one service.
     *
     * @param service service
     * @param violations number of violations over all checks
     * @param checks every check with what it found
     */
    public record Report(String service, int violations, List<InvariantMonitor.Result> checks) {}

    /** Runs the checks now. */
    @GetMapping("/checks")
    @Allowed(Right.READ_CHECKS)
    public Report checks() {
        List<InvariantMonitor.Result> results = monitor.run();
        int violations =
                results.stream().mapToInt(result -> result.violations().size()).sum();
        return new Report(service, violations, results);
    }
}
