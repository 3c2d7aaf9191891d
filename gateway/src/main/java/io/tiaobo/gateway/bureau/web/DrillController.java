package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.overview.projection.LevelRow;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.OverviewQueries;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.ShortageRow;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.projection.SiteRow;
import io.tiaobo.gateway.overview.projection.TransferQueries;
import io.tiaobo.gateway.station.web.LedgerPage;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.web.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** From a site to a drug on its shelf, to its lots, and to who waits for a transfer. */
@Controller
class DrillController {
    private static final int TRANSFERS = 100;
    private static final int LINES = 25;

    private final SiteQueries sites;
    private final OverviewQueries overview;
    private final TransferQueries transfers;
    private final ItemServices services;
    private final BureauPages pages;

    DrillController(
            SiteQueries sites,
            OverviewQueries overview,
            TransferQueries transfers,
            ItemServices services,
            BureauPages pages) {
        this.sites = sites;
        this.overview = overview;
        this.transfers = transfers;
        this.services = services;
        this.pages = pages;
    }

    /** One drug at one site: level, days of supply, lots, ledger, and who may give (S1-23, S1-28). */
    @GetMapping("/sites/{code}/drugs/{drug}")
    @Allowed(value = Right.READ_SITE, site = "code")
    String item(@PathVariable String code, @PathVariable String drug, Model model, Locale locale) {
        Scope scope = Scope.everywhere(locale);
        SiteRow site = sites.find(code, scope).orElseThrow(() -> NotFoundException.of("site", code));
        LevelRow level = sites.levels(code, scope).stream()
                .filter(row -> row.drugCode().equals(drug))
                .findFirst()
                .orElseThrow(() -> NotFoundException.of("stock-item", code + "/" + drug));
        List<ShortageRow> shortages = overview.shortagesOf(code, scope).stream()
                .filter(row -> row.drugCode().equals(drug))
                .toList();
        long wanted = wanted(level, shortages);
        Optional<ItemServices.Search> donors = wanted == 0 ? Optional.empty() : services.donors(code, drug, wanted);
        Optional<ItemServices.Shelf> shelf = services.shelf(code, drug);
        Optional<LedgerPage> ledger = services.ledger(code, drug, 0, LINES);
        pages.begin("", sites.names(others(shelf, ledger, donors), scope), model, locale);
        model.addAttribute("site", site);
        model.addAttribute("level", level);
        model.addAttribute("shortages", shortages);
        model.addAttribute(
                "transfers",
                transfers.ofSite(code, scope, TRANSFERS).stream()
                        .filter(row -> row.drugCode().equals(drug))
                        .toList());
        model.addAttribute("shelf", shelf.orElse(null));
        model.addAttribute("ledger", ledger.orElse(null));
        model.addAttribute("wanted", wanted);
        model.addAttribute("donors", donors.orElse(null));
        return "bureau/item";
    }

    /** What would end the shortage; without one what would fill the shelf. */
    private static long wanted(LevelRow level, List<ShortageRow> shortages) {
        return shortages.stream()
                .mapToLong(ShortageRow::need)
                .findFirst()
                .orElse(Math.max(0, level.maximum() - level.usable() - level.inTransit()));
    }

    private static Set<String> others(
            Optional<ItemServices.Shelf> shelf, Optional<LedgerPage> ledger, Optional<ItemServices.Search> donors) {
        Set<String> codes = new TreeSet<>();
        shelf.ifPresent(known -> known.reservations().forEach(promise -> codes.add(promise.toSite())));
        donors.ifPresent(known -> known.candidates()
                .forEach(candidate -> codes.add(candidate.numbers().siteCode())));
        ledger.stream()
                .flatMap(known -> known.items().stream())
                .map(LedgerPage.Line::otherSite)
                .filter(site -> site != null)
                .forEach(codes::add);
        return codes;
    }

    /** Where a lot lies now, over all sites: what a recall begins with. */
    @GetMapping("/bureau/lots")
    @Allowed(Right.READ_REPORTS)
    String lots(@RequestParam(defaultValue = "") String lot, Model model, Locale locale) {
        Scope scope = Scope.everywhere(locale);
        Optional<List<ItemServices.Lot>> found = lot.isBlank() ? Optional.of(List.of()) : services.lots(lot.strip());
        Set<String> codes = new TreeSet<>();
        found.ifPresent(rows -> rows.forEach(row -> {
            codes.add(row.siteCode());
            codes.add(row.drugCode());
        }));
        pages.begin("lots", sites.names(codes, scope), model, locale);
        model.addAttribute("lot", lot.strip());
        model.addAttribute("rows", found.orElse(null));
        return "bureau/lots";
    }

    /** What is waited for in the transfers of a shortage, and which hotline case waits; a part of the transfer's page. */
    @GetMapping("/bureau/steps")
    @Allowed(Right.READ_REPORTS)
    String steps(@RequestParam String shortage, Person person, Model model, Locale locale) {
        Optional<List<ItemServices.Step>> steps = services.steps(shortage);
        Set<String> codes = new TreeSet<>();
        steps.ifPresent(known -> known.forEach(step -> codes.add(step.responsibleSite())));
        Names names = sites.names(codes, Scope.everywhere(locale));
        pages.begin("", names, model, locale);
        model.addAttribute("steps", steps.orElse(null));
        model.addAttribute("canPress", person.has(Right.PRESS));
        model.addAttribute("canReadCases", person.has(Right.READ_CASES));
        return "bureau/steps :: steps";
    }
}
