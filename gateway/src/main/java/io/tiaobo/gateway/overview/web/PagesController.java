package io.tiaobo.gateway.overview.web;

import io.tiaobo.gateway.Ways;
import io.tiaobo.gateway.overview.projection.Counts;
import io.tiaobo.gateway.overview.projection.Focus;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.OverviewQueries;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.projection.SiteRow;
import io.tiaobo.gateway.overview.projection.TransferQueries;
import io.tiaobo.gateway.overview.projection.TransferRow;
import io.tiaobo.gateway.timeline.projection.TimelineEntry;
import io.tiaobo.gateway.timeline.projection.TimelineReader;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.runtime.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages: overview, one site, one transfer. Every page shows the moment it was made. */
@Controller
class PagesController {
    private static final Logger LOG = LoggerFactory.getLogger(PagesController.class);
    private static final int SHORTAGES = 50;
    private static final int TRANSFERS = 40;
    private static final int SITES = 25;
    private static final int FOCUSED = Page.MAX_SIZE;
    private static final int NEWS = 15;

    private final OverviewQueries overview;
    private final SiteQueries sites;
    private final TransferQueries transfers;
    private final TimelineReader timeline;
    private final SiteGuard guard;
    private final Texts texts;
    private final Clock clock;

    PagesController(
            OverviewQueries overview,
            SiteQueries sites,
            TransferQueries transfers,
            TimelineReader timeline,
            SiteGuard guard,
            Texts texts,
            Clock clock) {
        this.overview = overview;
        this.sites = sites;
        this.transfers = transfers;
        this.timeline = timeline;
        this.guard = guard;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is short, what moves, what is late, then the sites (S2-30). At {@code /} whoever has a desk begins there. */
    @GetMapping(
            path = {"/", "/overview"},
            produces = MediaType.TEXT_HTML_VALUE)
    @Allowed(Right.READ_REFERENCE)
    String overview(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Person person,
            Model model,
            Locale locale) {
        Ways ways = Ways.of(person);
        boolean begins = request.getRequestURI().equals("/");
        if (!ways.overview() || begins && ways.desk() != null) {
            return "redirect:" + Optional.ofNullable(ways.desk()).orElseThrow(SiteGuard::refusal);
        }
        Focus focus = Focus.of(only);
        Scope scope = Scope.of(guard.region(region), locale, focus);
        Instant now = clock.instant();
        List<TimelineEntry> news = timeline.latest(scope.region(), NEWS);
        model.addAttribute("w", words(news, scope, locale, now));
        model.addAttribute("region", scope.region());
        model.addAttribute("q", q);
        model.addAttribute("regions", RegionChoice.of(overview.regions()));
        model.addAttribute("only", focus == Focus.ALL ? "" : focus.name());
        model.addAttribute("table", focus == Focus.ALL ? "" : focus.table());
        Counts counts = overview.counts(scope, now);
        model.addAttribute("counts", counts);
        model.addAttribute("tiles", Tile.of(counts));
        model.addAttribute("shortages", overview.shortages(scope, focus == Focus.ALL ? SHORTAGES : FOCUSED));
        model.addAttribute("transfers", transfers.moving(scope, now, focus == Focus.ALL ? TRANSFERS : FOCUSED));
        model.addAttribute("news", news);
        model.addAttribute("sites", sites.find(scope, q, now, Math.max(0, page), SITES));
        return "overview";
    }

    /** One site: its shelves, shortages and transfers. */
    @GetMapping(path = "/sites/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed(value = Right.READ_SITE, site = "code")
    String site(@PathVariable String code, Person person, Model model, Locale locale, HttpServletResponse response) {
        Scope scope = Scope.everywhere(locale);
        Optional<SiteRow> site = sites.find(code, scope);
        if (site.isEmpty()) {
            return missing(model, scope, locale, response);
        }
        List<TimelineEntry> news = timeline.ofSite(code, NEWS);
        model.addAttribute("w", words(news, scope, locale, clock.instant()));
        model.addAttribute("site", site.get());
        model.addAttribute("works", guard.scope(person, Right.MOVE_STOCK).covers(code));
        model.addAttribute("levels", sites.levels(code, scope));
        model.addAttribute("shortages", overview.shortagesOf(code, scope));
        model.addAttribute("transfers", transfers.ofSite(code, scope, TRANSFERS));
        model.addAttribute("news", news);
        return "site";
    }

    /** One transfer: its legs, what happened, and why each donor was chosen or passed over. */
    @GetMapping(path = "/transfers", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed(Right.READ_SITE)
    String transfer(
            @RequestParam(defaultValue = "") String id, Model model, Locale locale, HttpServletResponse response) {
        Scope scope = Scope.everywhere(locale);
        Optional<TransferRow> transfer = transfers.find(id, scope);
        if (transfer.isEmpty()) {
            return missing(model, scope, locale, response);
        }
        guard.at(transfer.get().sites());
        List<TimelineEntry> story = timeline.ofTransfer(id);
        model.addAttribute("w", words(story, scope, locale, clock.instant()));
        model.addAttribute("transfer", transfer.get());
        model.addAttribute("candidates", transfers.candidates(id, scope));
        model.addAttribute("news", story);
        return "transfer";
    }

    /** The database being away is said on a page, too. */
    @ExceptionHandler(DataAccessException.class)
    ModelAndView away(DataAccessException failure, Locale locale, HttpServletResponse response) {
        LOG.warn("A page could not be made: {}", failure.getMessage());
        response.setStatus(503);
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        Words words = new Words(texts, locale, clock.instant(), Names.NONE);
        return new ModelAndView("notice", Map.of("w", words, "notice", "away"));
    }

    private String missing(Model model, Scope scope, Locale locale, HttpServletResponse response) {
        response.setStatus(404);
        model.addAttribute("w", words(List.of(), scope, locale, clock.instant()));
        model.addAttribute("notice", "missing");
        return "notice";
    }

    private Words words(Collection<TimelineEntry> entries, Scope scope, Locale locale, Instant now) {
        Set<String> codes = entries.stream()
                .flatMap(entry -> Stream.of(
                        entry.siteCode(),
                        entry.drugCode(),
                        entry.donorSite(),
                        entry.fields().get("responsibleSite")))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
        return new Words(texts, locale, now, sites.names(codes, scope));
    }
}
