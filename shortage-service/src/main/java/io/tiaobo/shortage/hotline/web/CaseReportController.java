package io.tiaobo.shortage.hotline.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.shortage.hotline.projection.CaseQueries;
import io.tiaobo.shortage.hotline.projection.CaseReports;
import io.tiaobo.shortage.hotline.projection.CaseView;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What many cases together say. */
@RestController
@RequestMapping("/case-reports")
final class CaseReportController {
    private static final int LONGEST_PERIOD = 730;

    private final CaseReports reports;
    private final CaseQueries cases;
    private final Clock clock;
    private final SiteGuard guard;

    CaseReportController(CaseReports reports, CaseQueries cases, Clock clock, SiteGuard guard) {
        this.reports = reports;
        this.cases = cases;
        this.clock = clock;
        this.guard = guard;
    }

    /** Drugs that several citizens of a region miss (S1-43); {@code days} back, 1 to 730. */
    @GetMapping("/clusters")
    @Allowed(Right.READ_REPORTS)
    List<CaseReports.Cluster> clusters(
            @RequestParam(name = "days", defaultValue = "30") int days,
            @RequestParam(name = "least", defaultValue = "3") int least) {
        if (days < 1 || days > LONGEST_PERIOD) {
            throw BadInputException.of("days", "PERIOD_OUT_OF_RANGE", "max", String.valueOf(LONGEST_PERIOD));
        }
        return reports.clusters(clock.instant().minus(Duration.ofDays(days)), least);
    }

    /** Response, solution and satisfaction of the cases opened from a day to another, both included, Asia/Shanghai. */
    @GetMapping("/rates")
    @Allowed(Right.READ_REPORTS)
    CaseReports.Rates rates(
            @RequestParam("from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam("until") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        return reports.rates(BusinessDate.startOf(from), BusinessDate.startOf(until.plusDays(1)));
    }

    /** Clocks that ran out and are not met, the oldest first. */
    @GetMapping("/overdue")
    @Allowed(Right.READ_CASES)
    Page<CaseView.ClockView> overdue(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return cases.overdue(clock.instant(), guard.sites(null), page, size);
    }
}
