package io.tiaobo.gateway.station.web;

import io.tiaobo.gateway.overview.web.PageProblems;
import io.tiaobo.gateway.station.projection.StationQueries;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tablet's pages over inventory's books: goods on their way, counting, a period, the ledger (S2-16, S2-18, S2-19). */
@Controller
@RequestMapping(path = "/station/{site}", produces = MediaType.TEXT_HTML_VALUE)
class StationBooksController extends PageProblems {
    private final StationPage page;
    private final StationServices services;

    StationBooksController(StationPage page, StationServices services) {
        super(page::words);
        this.page = page;
        this.services = services;
    }

    /** Goods on their way here, to be counted in. */
    @GetMapping("/receive")
    @Allowed(value = Right.READ_SITE, site = "site")
    String receive(@PathVariable("site") String code, Model model, Locale locale) {
        page.open(code, model, locale);
        List<InboundLot> lots = services.inbound(code);
        Set<String> codes = new HashSet<>();
        lots.forEach(lot -> codes.addAll(List.of(lot.fromSite(), lot.drugCode())));
        model.addAttribute(
                "arrivals",
                Arrival.of(lots, StationQueries.byCode(page.shelf(code, locale)), page.names(codes, locale)));
        return "station/receive";
    }

    /** Counting; blind means that the book's numbers are not shown. */
    @GetMapping("/stocktake")
    @Allowed(value = Right.READ_SITE, site = "site")
    String stocktake(
            @PathVariable("site") String code,
            @RequestParam(defaultValue = "true") boolean blind,
            Model model,
            Locale locale) {
        page.open(code, model, locale);
        model.addAttribute("sheet", CountSheet.of(services.sheet(code), page.shelf(code, locale)));
        model.addAttribute("blind", blind);
        return "station/stocktake";
    }

    /** In, out and stock of a period; this month when nothing is said. */
    @GetMapping("/period")
    @Allowed(value = Right.READ_SITE, site = "site")
    String period(
            @PathVariable("site") String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model,
            Locale locale) {
        page.open(code, model, locale);
        LocalDate last = to == null ? page.today() : to;
        LocalDate first = from == null || from.isAfter(last) ? last.withDayOfMonth(1) : from;
        model.addAttribute("book", services.period(code, first, last));
        model.addAttribute("drugs", StationQueries.byCode(page.shelf(code, locale)));
        return "station/period";
    }

    /** Everything that happened to the shelf. */
    @GetMapping("/ledger")
    @Allowed(value = Right.READ_SITE, site = "site")
    String ledger(
            @PathVariable("site") String code,
            @RequestParam(name = "page", defaultValue = "0") int number,
            Model model,
            Locale locale) {
        page.open(code, model, locale);
        model.addAttribute("ledger", services.ledger(code, Math.max(0, number)));
        model.addAttribute("drugs", StationQueries.byCode(page.shelf(code, locale)));
        return "station/ledger";
    }
}
