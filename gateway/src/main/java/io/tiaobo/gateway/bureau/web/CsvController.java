package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.bureau.projection.Concern;
import io.tiaobo.gateway.bureau.projection.LevelTable;
import io.tiaobo.gateway.bureau.projection.TierQueries;
import io.tiaobo.gateway.overview.projection.LegRow;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.OverviewQueries;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.ShortageRow;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.projection.SiteRow;
import io.tiaobo.gateway.overview.projection.TransferQueries;
import io.tiaobo.gateway.overview.projection.TransferRow;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of now, whole, for a spreadsheet. The heads of the columns are those of the pages. */
@Controller
@RequestMapping
class CsvController {
    private static final int ALL = 100_000;

    private final Concerns concerns;
    private final OverviewQueries overview;
    private final TransferQueries transfers;
    private final SiteQueries sites;
    private final LevelTable levels;
    private final TierQueries tiers;
    private final BureauPages pages;

    CsvController(
            Concerns concerns,
            OverviewQueries overview,
            TransferQueries transfers,
            SiteQueries sites,
            LevelTable levels,
            TierQueries tiers,
            BureauPages pages) {
        this.concerns = concerns;
        this.overview = overview;
        this.transfers = transfers;
        this.sites = sites;
        this.levels = levels;
        this.tiers = tiers;
        this.pages = pages;
    }

    @GetMapping("/bureau/csv/concerns")
    @Allowed(Right.READ_REPORTS)
    void concerns(
            @RequestParam(defaultValue = "") String region,
            Person person,
            Locale locale,
            HttpServletResponse response) {
        Words w = pages.words(Names.NONE, locale);
        List<Concern> rows = concerns.ranked(person, pages.scope(region, locale), "", w.now(), ALL)
                .items();
        Csv csv = Csv.answer(response, "concerns");
        csv.row(heads(w, "matter", "urgency", "code", "site", "drug", "since", "mover", "transfer"));
        rows.forEach(row -> csv.row(
                w.say("concern." + row.kind()),
                w.code(row.urgency()),
                row.siteCode(),
                row.siteName(),
                row.drugName(),
                row.since(),
                row.moverName(),
                row.transferId()));
    }

    @GetMapping("/bureau/csv/shortages")
    @Allowed(Right.READ_REPORTS)
    void shortages(@RequestParam(defaultValue = "") String region, Locale locale, HttpServletResponse response) {
        Words w = pages.words(Names.NONE, locale);
        List<ShortageRow> rows = overview.shortages(pages.scope(region, locale), ALL);
        shortages(Csv.answer(response, "shortages"), w, rows);
    }

    @GetMapping("/bureau/csv/transfers")
    @Allowed(Right.READ_REPORTS)
    void transfers(@RequestParam(defaultValue = "") String region, Locale locale, HttpServletResponse response) {
        Words w = pages.words(Names.NONE, locale);
        List<TransferRow> rows = transfers.moving(pages.scope(region, locale), w.now(), Page.MAX_SIZE * 100);
        transfers(Csv.answer(response, "transfers"), w, rows);
    }

    @GetMapping("/bureau/csv/sites")
    @Allowed(Right.READ_REPORTS)
    void sites(@RequestParam(defaultValue = "") String region, Locale locale, HttpServletResponse response) {
        Words w = pages.words(Names.NONE, locale);
        Scope scope = pages.scope(region, locale);
        Csv csv = Csv.answer(response, "sites");
        csv.row(heads(w, "code", "site", "kind", "parent", "shortages", "waiting", "age"));
        Page<SiteRow> page = sites.find(scope, "", w.now(), 0, Page.MAX_SIZE);
        for (int next = 1; !page.items().isEmpty(); next++) {
            page.items()
                    .forEach(row -> csv.row(
                            row.code(),
                            row.name(),
                            w.code(row.kind()),
                            row.parentName(),
                            row.shortages(),
                            row.waiting(),
                            row.asOf()));
            page = sites.find(scope, "", w.now(), next, Page.MAX_SIZE);
        }
    }

    @GetMapping("/bureau/csv/levels")
    @Allowed(Right.READ_REPORTS)
    void levels(@RequestParam(defaultValue = "") String region, Locale locale, HttpServletResponse response) {
        levels(pages.scope(region, locale), "", locale, Csv.answer(response, "levels"));
    }

    /** The shelves of one site, for those who may see it. */
    @GetMapping("/sites/{code}/levels.csv")
    @Allowed(value = Right.READ_SITE, site = "code")
    void levelsOf(@PathVariable String code, Locale locale, HttpServletResponse response) {
        levels(Scope.everywhere(locale), code, locale, Csv.answer(response, "levels"));
    }

    @GetMapping("/bureau/csv/tiers")
    @Allowed(Right.READ_REPORTS)
    void tiers(
            @RequestParam(defaultValue = "") String region,
            @RequestParam String drug,
            Locale locale,
            HttpServletResponse response) {
        Words w = pages.words(Names.NONE, locale);
        Csv csv = Csv.answer(response, "tiers");
        csv.row(heads(w, "code", "site", "kind", "usable", "left", "lead", "state"));
        tiers.sites(pages.scope(region, locale), drug)
                .forEach(row -> csv.row(
                        row.code(),
                        row.name(),
                        w.code(row.kind()),
                        row.usable(),
                        row.daysOfSupply(),
                        row.leadTimeDays(),
                        w.say("supply." + row.supply())));
    }

    @GetMapping("/bureau/csv/tier-kinds")
    @Allowed(Right.READ_REPORTS)
    void tierKinds(
            @RequestParam(defaultValue = "") String region,
            @RequestParam String drug,
            Locale locale,
            HttpServletResponse response) {
        Words w = pages.words(Names.NONE, locale);
        Csv csv = Csv.answer(response, "tier-kinds");
        csv.row(Stream.concat(
                        Stream.of(w.say("column.kind")),
                        TierController.SUPPLIES.stream().map(supply -> w.say("supply." + supply)))
                .toArray());
        TierController.byKind(tiers.sites(pages.scope(region, locale), drug))
                .forEach(tier -> csv.row(Stream.concat(
                                Stream.of(w.code(tier.kind())),
                                TierController.SUPPLIES.stream()
                                        .map(supply -> tier.sites().getOrDefault(supply, 0L)))
                        .toArray()));
    }

    private void levels(Scope scope, String site, Locale locale, Csv csv) {
        Words w = pages.words(Names.NONE, locale);
        csv.row(heads(
                w,
                "code",
                "site",
                "code",
                "drug",
                "unit",
                "usable",
                "onHand",
                "reserved",
                "onHold",
                "inTransit",
                "minimum",
                "maximum",
                "demand",
                "expiry",
                "age"));
        levels.each(
                scope,
                site,
                line -> csv.row(
                        line.siteCode(),
                        line.siteName(),
                        line.level().drugCode(),
                        line.level().drugName(),
                        line.level().unit(),
                        line.level().usable(),
                        line.level().onHand(),
                        line.level().reserved(),
                        line.level().onHold(),
                        line.level().inTransit(),
                        line.level().minimum(),
                        line.level().maximum(),
                        line.level().dailyDemand(),
                        line.level().earliestExpiry(),
                        line.level().asOf()));
    }

    static void shortages(Csv csv, Words w, List<ShortageRow> rows) {
        csv.row(heads(w, "urgency", "code", "site", "code", "drug", "need", "unit", "since", "cause", "done", "donor"));
        rows.forEach(row -> csv.row(
                w.code(row.urgency()),
                row.siteCode(),
                row.siteName(),
                row.drugCode(),
                row.drugName(),
                row.need(),
                row.unit(),
                row.declaredAt(),
                w.code(row.cause()),
                w.code("DO_" + row.action()),
                row.donorName()));
    }

    static void transfers(Csv csv, Words w, List<TransferRow> rows) {
        csv.row(heads(
                w, "transfer", "urgency", "code", "site", "drug", "quantity", "unit", "requested", "state", "legs"));
        rows.forEach(row -> csv.row(
                row.transferId(),
                w.code(row.urgency()),
                row.siteCode(),
                row.siteName(),
                row.drugName(),
                row.quantity(),
                row.unit(),
                row.requestedAt(),
                w.code(row.state()),
                row.legs().stream().map(leg -> leg(leg, w)).collect(Collectors.joining("; "))));
    }

    private static String leg(LegRow leg, Words w) {
        return leg.donorName() + " " + leg.quantity() + " " + w.code(leg.state())
                + (leg.late() == null ? "" : " (" + w.say("late") + ")");
    }

    static Object[] heads(Words w, String... columns) {
        Object[] heads = new Object[columns.length];
        for (int number = 0; number < columns.length; number++) {
            heads[number] = w.say("column." + columns[number]);
        }
        return heads;
    }
}
