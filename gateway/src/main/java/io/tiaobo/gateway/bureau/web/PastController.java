package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.bureau.projection.PastQueries;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.OverviewQueries;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.projection.SiteRow;
import io.tiaobo.gateway.overview.web.RegionChoice;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.web.NotFoundException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The network, or one site, as it was at a moment. Nothing on the page is of now, and it says so. */
@Controller
@RequestMapping("/bureau/past")
class PastController {
    private static final int SHOWN = 50;
    private static final List<Duration> STEPS =
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(7));

    private final PastQueries past;
    private final SiteQueries sites;
    private final OverviewQueries overview;
    private final PastShelves shelves;
    private final BureauPages pages;
    private final SiteGuard guard;

    PastController(
            PastQueries past,
            SiteQueries sites,
            OverviewQueries overview,
            PastShelves shelves,
            BureauPages pages,
            SiteGuard guard) {
        this.past = past;
        this.sites = sites;
        this.overview = overview;
        this.shelves = shelves;
        this.pages = pages;
        this.guard = guard;
    }

    /** A moment one can go to. */
    record Jump(long hours, LocalDateTime at) {}

    /**
     * The page of a moment.
     *
     * @param at moment in Asia/Shanghai, as a browser's field gives it; an hour ago when it is missing, senseless or still to come
     * @param site one site with its shelves; the whole part of the network when empty
     */
    @GetMapping
    @Allowed(Right.READ_REPORTS)
    String page(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String site,
            Model model,
            Locale locale) {
        Instant now = pages.now();
        Instant moment = moment(at, now);
        Scope scope = pages.scope(region, locale);
        model.addAttribute("figures", past.figures(scope, moment));
        model.addAttribute("shortages", past.shortages(scope, site, moment, SHOWN));
        model.addAttribute("transfers", past.transfers(scope, site, moment, SHOWN));
        model.addAttribute("at", local(moment));
        model.addAttribute(
                "jumps",
                STEPS.stream()
                        .map(step -> new Jump(step.toHours(), local(now.minus(step))))
                        .toList());
        model.addAttribute("region", scope.region());
        model.addAttribute("regions", RegionChoice.of(overview.regions()));
        Words words = pages.begin("past", shelves(site, moment, model, locale), model, locale);
        model.addAttribute("w", words.asOf(moment));
        return "bureau/past";
    }

    private Names shelves(String site, Instant moment, Model model, Locale locale) {
        if (site.isEmpty()) {
            return Names.NONE;
        }
        guard.at(site);
        Scope scope = Scope.everywhere(locale);
        SiteRow row = sites.find(site, scope).orElseThrow(() -> NotFoundException.of("site", site));
        Optional<List<PastShelves.Shelf>> known = shelves.at(site, moment);
        model.addAttribute("place", row);
        model.addAttribute("shelves", known.orElse(null));
        return sites.names(
                known.stream()
                        .flatMap(List::stream)
                        .map(PastShelves.Shelf::drugCode)
                        .collect(Collectors.toSet()),
                scope);
    }

    /** The moment of an address; an hour ago when it says nothing or something still to come. */
    static Instant moment(String wanted, Instant now) {
        Instant past = parsed(wanted);
        return past == null || past.isAfter(now) ? now.minus(STEPS.get(0)) : past;
    }

    private static @Nullable Instant parsed(String wanted) {
        try {
            return LocalDateTime.parse(wanted).atZone(BusinessDate.ZONE).toInstant();
        } catch (DateTimeException senseless) {
            return null;
        }
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, BusinessDate.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }
}
