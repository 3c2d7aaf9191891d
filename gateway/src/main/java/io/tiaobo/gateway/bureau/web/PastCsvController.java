package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.bureau.projection.PastQueries;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.web.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of a moment of the past, whole, for a spreadsheet. */
@Controller
class PastCsvController {
    private static final int ALL = 100_000;

    private final PastQueries past;
    private final PastShelves shelves;
    private final SiteQueries sites;
    private final BureauPages pages;
    private final SiteGuard guard;

    PastCsvController(PastQueries past, PastShelves shelves, SiteQueries sites, BureauPages pages, SiteGuard guard) {
        this.past = past;
        this.shelves = shelves;
        this.sites = sites;
        this.pages = pages;
        this.guard = guard;
    }

    /**
     * One of the tables of the past page.
     *
     * @param table {@code shortages}, {@code transfers}, or the {@code shelves} of one site
     */
    @GetMapping("/bureau/csv/past-{table}")
    @Allowed(Right.READ_REPORTS)
    void past(
            @PathVariable String table,
            @RequestParam String at,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String site,
            Locale locale,
            HttpServletResponse response) {
        if (!site.isEmpty()) {
            guard.at(site);
        }
        Scope scope = pages.scope(region, locale);
        Instant moment = PastController.moment(at, pages.now());
        Words w = pages.words(Names.NONE, locale).asOf(moment);
        switch (table) {
            case "shortages" ->
                CsvController.shortages(
                        Csv.answer(response, "past-shortages"), w, past.shortages(scope, site, moment, ALL));
            case "transfers" ->
                CsvController.transfers(
                        Csv.answer(response, "past-transfers"), w, past.transfers(scope, site, moment, ALL));
            case "shelves" -> shelves(site, w, locale, response);
            default -> throw NotFoundException.of("table", table);
        }
    }

    private void shelves(String site, Words w, Locale locale, HttpServletResponse response) {
        Scope scope = Scope.everywhere(locale);
        if (sites.find(site, scope).isEmpty()) {
            throw NotFoundException.of("site", site);
        }
        List<PastShelves.Shelf> rows = shelves.at(site, w.now()).orElseThrow(ReportAway::new);
        Names names = sites.names(rows.stream().map(PastShelves.Shelf::drugCode).collect(Collectors.toSet()), scope);
        Csv csv = Csv.answer(response, "past-shelves");
        csv.row(CsvController.heads(w, "code", "drug", "unit", "usable", "onHand", "reserved", "onHold"));
        rows.forEach(row -> csv.row(
                row.drugCode(),
                names.name(row.drugCode()),
                names.unit(row.drugCode()),
                row.usable(),
                row.onHand(),
                row.reserved(),
                row.onHold()));
    }
}
