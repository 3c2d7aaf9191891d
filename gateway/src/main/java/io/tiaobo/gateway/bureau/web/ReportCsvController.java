package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.gateway.station.web.LedgerPage;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of a lot and of a ledger, whole, for a spreadsheet. */
@Controller
class ReportCsvController {
    private final ItemServices services;
    private final SiteQueries sites;
    private final BureauPages pages;

    ReportCsvController(ItemServices services, SiteQueries sites, BureauPages pages) {
        this.services = services;
        this.sites = sites;
        this.pages = pages;
    }

    @GetMapping("/bureau/csv/lots")
    @Allowed(Right.READ_REPORTS)
    void lots(@RequestParam String lot, Locale locale, HttpServletResponse response) {
        List<ItemServices.Lot> rows = services.lots(lot).orElseThrow(ReportAway::new);
        Set<String> codes = rows.stream()
                .flatMap(row -> Stream.of(row.siteCode(), row.drugCode()))
                .collect(Collectors.toSet());
        Names names = sites.names(codes, Scope.everywhere(locale));
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
