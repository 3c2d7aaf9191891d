package io.tiaobo.gateway.station.web;

import io.tiaobo.gateway.overview.projection.Focus;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.projection.SiteRow;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.gateway.station.projection.ShelfRow;
import io.tiaobo.gateway.station.projection.StationQueries;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The tablet's pages (S2-09, S2-16, S2-18, S2-42). They only show: what a person does is queued on the device and sent to the services
 * from there, so that it works without network, too.
 */
@Controller
@RequestMapping(path = "/station/{site}", produces = MediaType.TEXT_HTML_VALUE)
class StationController {
    private static final Logger LOG = LoggerFactory.getLogger(StationController.class);

    private final StationQueries station;
    private final StationServices services;
    private final SiteQueries sites;
    private final Texts texts;
    private final Clock clock;

    StationController(StationQueries station, StationServices services, SiteQueries sites, Texts texts, Clock clock) {
        this.station = station;
        this.services = services;
        this.sites = sites;
        this.texts = texts;
        this.clock = clock;
    }

    /** What needs doing, and the way to everything. */
    @GetMapping
    @Allowed(value = Right.READ_SITE, site = "site")
    String home(@PathVariable("site") String code, Model model, Locale locale) {
        Scope scope = open(code, model, locale);
        List<ShelfRow> shelf = station.shelf(code, scope);
        model.addAttribute(
                "low",
                shelf.stream().filter(row -> !row.state().equals("ENOUGH")).count());
        model.addAttribute(
                "arriving", shelf.stream().filter(row -> row.inTransit() > 0).count());
        model.addAttribute(
                "asked",
                station.requests(code, scope, clock.instant()).stream()
                        .filter(row -> row.resolvedAt() == null)
                        .count());
        return "station/home";
    }

    /** What is there and how long it lasts. */
    @GetMapping("/stock")
    @Allowed(value = Right.READ_SITE, site = "site")
    String stock(@PathVariable("site") String code, Model model, Locale locale) {
        return shelf(code, "station/stock", model, locale);
    }

    /** Medicine for a patient. */
    @GetMapping("/dispense")
    @Allowed(value = Right.READ_SITE, site = "site")
    String dispense(@PathVariable("site") String code, Model model, Locale locale) {
        return shelf(code, "station/dispense", model, locale);
    }

    /** Asked for and not there (S1-02). */
    @GetMapping("/asked")
    @Allowed(value = Right.READ_SITE, site = "site")
    String asked(@PathVariable("site") String code, Model model, Locale locale) {
        return shelf(code, "station/asked", model, locale);
    }

    /** Goods on their way here, to be counted in. */
    @GetMapping("/receive")
    @Allowed(value = Right.READ_SITE, site = "site")
    String receive(@PathVariable("site") String code, Model model, Locale locale) {
        Scope scope = open(code, model, locale);
        List<InboundLot> lots = services.inbound(code);
        Set<String> codes = new HashSet<>();
        lots.forEach(lot -> codes.addAll(List.of(lot.fromSite(), lot.drugCode())));
        model.addAttribute(
                "arrivals",
                Arrival.of(lots, StationQueries.byCode(station.shelf(code, scope)), sites.names(codes, scope)));
        return "station/receive";
    }

    /** Where the things we are short of are. */
    @GetMapping("/requests")
    @Allowed(value = Right.READ_SITE, site = "site")
    String requests(@PathVariable("site") String code, Model model, Locale locale) {
        Scope scope = open(code, model, locale);
        model.addAttribute("requests", station.requests(code, scope, clock.instant()));
        return "station/requests";
    }

    /** Counting; blind means that the book's numbers are not shown. */
    @GetMapping("/stocktake")
    @Allowed(value = Right.READ_SITE, site = "site")
    String stocktake(
            @PathVariable("site") String code,
            @RequestParam(defaultValue = "true") boolean blind,
            Model model,
            Locale locale) {
        Scope scope = open(code, model, locale);
        model.addAttribute("sheet", CountSheet.of(services.sheet(code), station.shelf(code, scope)));
        model.addAttribute("blind", blind);
        return "station/stocktake";
    }

    /** In, out and stock of a period; this month when nothing is said (S2-19). */
    @GetMapping("/period")
    @Allowed(value = Right.READ_SITE, site = "site")
    String period(
            @PathVariable("site") String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model,
            Locale locale) {
        Scope scope = open(code, model, locale);
        LocalDate today = BusinessDate.of(clock.instant());
        LocalDate first = from == null ? today.withDayOfMonth(1) : from;
        PeriodBook book = services.period(code, first, to == null || to.isBefore(first) ? today : to);
        model.addAttribute("book", book);
        model.addAttribute("drugs", StationQueries.byCode(station.shelf(code, scope)));
        return "station/period";
    }

    /** Everything that happened to the shelf (S2-18). */
    @GetMapping("/ledger")
    @Allowed(value = Right.READ_SITE, site = "site")
    String ledger(
            @PathVariable("site") String code, @RequestParam(defaultValue = "0") int page, Model model, Locale locale) {
        Scope scope = open(code, model, locale);
        model.addAttribute("ledger", services.ledger(code, Math.max(0, page)));
        model.addAttribute("drugs", StationQueries.byCode(station.shelf(code, scope)));
        return "station/ledger";
    }

    /** What was refused, kept on the device until somebody has looked at it. */
    @GetMapping("/inbox")
    @Allowed(value = Right.READ_SITE, site = "site")
    String inbox(@PathVariable("site") String code, Model model, Locale locale) {
        open(code, model, locale);
        return "station/inbox";
    }

    /** What lets the tablet keep the page as an app. */
    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    @Allowed(value = Right.READ_SITE, site = "site")
    ResponseEntity<Map<String, Object>> manifest(@PathVariable("site") String code, Locale locale) {
        Words words = words(locale);
        String start = "/station/" + site(code, locale).code();
        return ResponseEntity.ok(Map.of(
                "name",
                words.say("brand") + " · " + site(code, locale).name(),
                "short_name",
                words.say("brand"),
                "start_url",
                start,
                "scope",
                "/station/",
                "display",
                "standalone",
                "background_color",
                "#f4f6f7",
                "theme_color",
                "#0b6b61",
                "icons",
                List.of(Map.of("src", "/icon.svg", "sizes", "any", "type", "image/svg+xml"))));
    }

    @ExceptionHandler(NotFoundException.class)
    ModelAndView missing(Locale locale, HttpServletResponse response) {
        response.setStatus(404);
        return new ModelAndView("notice", Map.of("w", words(locale), "notice", "missing"));
    }

    /** The tablet shows its last copy instead. */
    @ExceptionHandler({RestClientException.class, DataAccessException.class})
    ModelAndView away(Exception failure, Locale locale, HttpServletResponse response) {
        LOG.warn("A station's page could not be made: {}", failure.getMessage());
        response.setStatus(503);
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return new ModelAndView("notice", Map.of("w", words(locale), "notice", "away"));
    }

    private String shelf(String code, String page, Model model, Locale locale) {
        model.addAttribute("shelf", station.shelf(code, open(code, model, locale)));
        return page;
    }

    private Scope open(String code, Model model, Locale locale) {
        Words words = words(locale);
        model.addAttribute("w", words);
        model.addAttribute("site", site(code, locale));
        model.addAttribute("texts", DeviceTexts.json(words));
        model.addAttribute("made", clock.millis());
        return scope(locale);
    }

    private SiteRow site(String code, Locale locale) {
        return sites.find(code, scope(locale)).orElseThrow(() -> NotFoundException.of("site", code));
    }

    private Words words(Locale locale) {
        return new Words(texts, locale, clock.instant(), Names.NONE);
    }

    private static Scope scope(Locale locale) {
        return new Scope("", !locale.getLanguage().equals("en"), Focus.ALL);
    }
}
