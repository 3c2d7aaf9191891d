package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.bureau.projection.PastQueries;
import io.tiaobo.gateway.bureau.projection.TrendQueries;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.gateway.station.web.LedgerPage;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of the past, of trends, of a lot and of a ledger, whole, for a spreadsheet. */
@Controller
class ReportCsvController {
    private static final int ALL = 100_000;
    private static final int WEEKS = 52;

    private final PastQueries past;
    private final TrendQueries trends;
    private final ItemServices services;
    private final SiteQueries sites;
    private final BureauPages pages;
    private final SiteGuard guard;

    ReportCsvController(
            PastQueries past,
            TrendQueries trends,
            ItemServices services,
            SiteQueries sites,
            BureauPages pages,
            SiteGuard guard) {
        this.past = past;
        this.trends = trends;
        this.services = services;
        this.sites = sites;
        this.pages = pages;
        this.guard = guard;
    }

    @GetMapping("/bureau/csv/past-shortages")
    @Allowed(Right.READ_REPORTS)
    void pastShortages(
            @RequestParam String at,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String site,
            Locale locale,
            HttpServletResponse response) {
        Words w = past(at, site, locale);
        CsvController.shortages(
                Csv.answer(response, "past-shortages"),
                w,
                past.shortages(pages.scope(region, locale), site, w.now(), ALL));
    }

    @GetMapping("/bureau/csv/past-transfers")
    @Allowed(Right.READ_REPORTS)
    void pastTransfers(
            @RequestParam String at,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String site,
            Locale locale,
            HttpServletResponse response) {
        Words w = past(at, site, locale);
        CsvController.transfers(
                Csv.answer(response, "past-transfers"),
                w,
                past.transfers(pages.scope(region, locale), site, w.now(), ALL));
    }

    private Words past(String at, String site, Locale locale) {
        if (!site.isEmpty()) {
            guard.at(site);
        }
        Instant now = pages.now();
        return pages.words(Names.NONE, locale).asOf(PastController.moment(at, now));
    }

    /** A year of weeks. */
    @GetMapping("/bureau/csv/shortage-days")
    @Allowed(Right.READ_REPORTS)
    void shortageDays(@RequestParam(defaultValue = "") String region, Locale locale, HttpServletResponse response) {
        Words w = pages.words(Names.NONE, locale);
        Csv csv = Csv.answer(response, "shortage-days");
        csv.row(w.say("trends.week"), w.say("trends.days.n"), w.say("trends.shortages.n"));
        trends.shortageDays(pages.scope(region, locale), w.now(), WEEKS)
                .forEach(week -> csv.row(week.monday(), week.days(), week.shortages()));
    }

    /** A year of weeks. */
    @GetMapping("/bureau/csv/lead-times")
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

    @GetMapping("/bureau/csv/lots")
    @Allowed(Right.READ_REPORTS)
    void lots(@RequestParam String lot, Locale locale, HttpServletResponse response) {
        List<ItemServices.Lot> rows = services.lots(lot).orElseThrow(ReportAway::new);
        Set<String> codes = rows.stream()
                .flatMap(row -> Stream.of(row.siteCode(), row.drugCode()))
                .collect(Collectors.toSet());
        Names names = sites.names(codes, BureauPages.everywhere(locale));
        Words w = pages.words(names, locale);
        Csv csv = Csv.answer(response, "lot");
        csv.row(CsvController.heads(
                w, "code", "site", "code", "drug", "lot", "expiry", "onHand", "reserved", "onHold"));
        rows.forEach(row -> csv.row(
                row.siteCode(),
                names.name(row.siteCode()),
                row.drugCode(),
                names.name(row.drugCode()),
                row.lot(),
                row.expiry(),
                row.onHand(),
                row.reserved(),
                row.onHold()));
    }

    /** The ledger of a shelf from the latest line back, page by page as inventory gives it. */
    @GetMapping("/sites/{code}/drugs/{drug}/ledger.csv")
    @Allowed(value = Right.READ_SITE, site = "code")
    void ledger(@PathVariable String code, @PathVariable String drug, Locale locale, HttpServletResponse response) {
        Words w = pages.words(Names.NONE, locale);
        LedgerPage page = services.ledger(code, drug, 0, Page.MAX_SIZE).orElseThrow(ReportAway::new);
        Csv csv = Csv.answer(response, "ledger");
        csv.row(CsvController.heads(w, "when", "matter", "lot", "quantity", "change", "onHand", "otherSite"));
        for (int next = 1; !page.items().isEmpty(); next++) {
            page.items()
                    .forEach(line -> csv.row(
                            line.occurredAt(),
                            w.code("LINE_" + line.kind()),
                            line.lot(),
                            line.quantity(),
                            line.onHandChange(),
                            line.onHandAfter(),
                            line.otherSite()));
            page = services.ledger(code, drug, next, Page.MAX_SIZE).orElseThrow(ReportAway::new);
        }
    }
}
