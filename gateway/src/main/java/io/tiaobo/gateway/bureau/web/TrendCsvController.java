package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.bureau.projection.TrendQueries;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.domain.BusinessDate;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of the trends, for a spreadsheet. */
@Controller
@RequestMapping("/bureau/csv")
class TrendCsvController {
    private static final int WEEKS = 52;

    private final TrendQueries trends;
    private final TrendServices services;
    private final SiteQueries sites;
    private final BureauPages pages;

    TrendCsvController(TrendQueries trends, TrendServices services, SiteQueries sites, BureauPages pages) {
        this.trends = trends;
        this.services = services;
        this.sites = sites;
        this.pages = pages;
    }

    /** A year of weeks. */
    @GetMapping("/shortage-days")
    @Allowed(Right.READ_REPORTS)
    void shortageDays(@RequestParam(defaultValue = "") String region, Locale locale, HttpServletResponse response) {
        Words w = pages.words(Names.NONE, locale);
        Csv csv = Csv.answer(response, "shortage-days");
        csv.row(w.say("trends.week"), w.say("trends.days.n"), w.say("trends.shortages.n"));
        trends.shortageDays(pages.scope(region, locale), w.now(), WEEKS)
                .forEach(week -> csv.row(week.monday(), week.days(), week.shortages()));
    }

    /** A year of weeks. */
    @GetMapping("/lead-times")
    @Allowed(Right.READ_REPORTS)
    void leadTimes(@RequestParam(defaultValue = "") String region, Locale locale, HttpServletResponse response) {
        Words w = pages.words(Names.NONE, locale);
        Csv csv = Csv.answer(response, "lead-times");
        csv.row(
                w.say("trends.week"),
                w.say("trends.arrived"),
                w.say("trends.median"),
                w.say("trends.one"),
                w.say("trends.two"));
        trends.leadTimes(pages.scope(region, locale), w.now(), WEEKS)
                .forEach(week -> csv.row(
                        week.monday(), week.arrived(), week.median(), week.withinOneDay(), week.withinTwoDays()));
    }

    /** The months of the page, each with every site that sold something in it (S2-15). */
    @GetMapping("/savings")
    @Allowed(Right.READ_REPORTS)
    void savings(@RequestParam(defaultValue = "") String region, Locale locale, HttpServletResponse response) {
        Scope scope = pages.scope(region, locale);
        List<TrendServices.Month> months =
                services.months(BusinessDate.of(pages.now()), scope.region()).orElseThrow(ReportAway::new);
        Set<String> codes = months.stream()
                .flatMap(month -> month.saved().sites().stream())
                .map(TrendServices.Saving::siteCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Names names = sites.names(codes, scope);
        Words w = pages.words(names, locale);
        Csv csv = Csv.answer(response, "savings");
        csv.row(
                w.say("trends.month"),
                w.say("column.code"),
                w.say("column.site"),
                w.say("trends.yuan"),
                w.say("trends.units"),
                w.say("trends.unpriced"));
        months.forEach(month -> month.saved()
                .sites()
                .forEach(site -> csv.row(
                        month.month(),
                        site.siteCode(),
                        names.name(Objects.requireNonNull(site.siteCode())),
                        site.amount(),
                        site.units(),
                        site.unpricedUnits())));
    }

    /** Who gets what was ordered of one drug, per cent (S1-18). */
    @GetMapping("/fill-rates")
    @Allowed(Right.READ_REPORTS)
    void fillRates(@RequestParam String drug, Locale locale, HttpServletResponse response) {
        Words w = pages.words(Names.NONE, locale);
        TrendServices.FillRates rates = services.fillRates(drug).orElseThrow(ReportAway::new);
        Csv csv = Csv.answer(response, "fill-rates");
        csv.row(
                w.say("trends.size"),
                w.say("trends.buyers"),
                w.say("trends.ordered"),
                w.say("trends.received"),
                w.say("trends.rate"));
        row(csv, w.say("trends.small"), rates.small());
        row(csv, w.say("trends.large"), rates.large());
    }

    private static void row(Csv csv, String size, TrendServices.Served served) {
        csv.row(
                size,
                served.sites(),
                served.ordered(),
                served.received(),
                served.ordered() > 0 ? served.rate().movePointRight(2) : null);
    }
}
