package io.tiaobo.gateway.overview.web;

import io.tiaobo.gateway.overview.projection.Counts;
import io.tiaobo.gateway.overview.projection.Focus;
import io.tiaobo.gateway.overview.projection.LevelRow;
import io.tiaobo.gateway.overview.projection.OverviewQueries;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.ShortageRow;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.projection.SiteRow;
import io.tiaobo.gateway.overview.projection.TransferQueries;
import io.tiaobo.gateway.overview.projection.TransferRow;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the pages for analysts. Names follow the language of the request; all moments are UTC. */
@RestController
class OverviewApi {
    private final OverviewQueries overview;
    private final SiteQueries sites;
    private final TransferQueries transfers;
    private final SiteGuard guard;
    private final Clock clock;

    OverviewApi(OverviewQueries overview, SiteQueries sites, TransferQueries transfers, SiteGuard guard, Clock clock) {
        this.overview = overview;
        this.sites = sites;
        this.transfers = transfers;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * A part of the network now.
     *
     * @param asOf when it was read, UTC
     * @param counts figures
     * @param shortages open shortages, at most 200, worst first
     * @param transfers transfers under way or ended in the last day, at most 200
     */
    record Overview(Instant asOf, Counts counts, List<ShortageRow> shortages, List<TransferRow> transfers) {}

    /**
     * A site and its shelves.
     *
     * @param site the site
     * @param levels its stock levels, short ones first
     */
    record SiteAnswer(SiteRow site, List<LevelRow> levels) {}

    /** The network, or the divisions whose code begins with {@code region}. */
    @GetMapping("/api/overview")
    @Allowed(Right.READ_REPORTS)
    Overview overview(@RequestParam(defaultValue = "") String region, Locale locale) {
        Scope scope = Scope.of(guard.region(region), locale, Focus.ALL);
        Instant now = clock.instant();
        return new Overview(
                now,
                overview.counts(scope, now),
                overview.shortages(scope, Page.MAX_SIZE),
                transfers.moving(scope, now, Page.MAX_SIZE));
    }

    /** Sites whose code or name contains {@code q}. */
    @GetMapping("/api/sites")
    @Allowed(Right.READ_REPORTS)
    Page<SiteRow> sites(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        Page.check(page, size);
        return sites.find(Scope.of(guard.region(region), locale, Focus.ALL), q, clock.instant(), page, size);
    }

    /** One site with its levels. */
    @GetMapping("/api/sites/{code}")
    @Allowed(value = Right.READ_SITE, site = "code")
    SiteAnswer site(@PathVariable String code, Locale locale) {
        Scope scope = Scope.everywhere(locale);
        SiteRow site = sites.find(code, scope).orElseThrow(() -> NotFoundException.of("site", code));
        return new SiteAnswer(site, sites.levels(code, scope));
    }

    /** One transfer with its legs. */
    @GetMapping("/api/transfers")
    @Allowed(Right.READ_SITE)
    TransferRow transfer(@RequestParam String id, Locale locale) {
        TransferRow transfer =
                transfers.find(id, Scope.everywhere(locale)).orElseThrow(() -> NotFoundException.of("transfer", id));
        guard.at(transfer.sites());
        return transfer;
    }
}
