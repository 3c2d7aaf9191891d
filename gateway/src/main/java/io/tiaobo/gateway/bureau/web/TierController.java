package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.bureau.projection.TierQueries;
import io.tiaobo.gateway.bureau.projection.TierSite;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.OverviewQueries;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.web.RegionChoice;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The tiers of the network as a map of boxes, coloured by how long a drug lasts; the same numbers stand in a table. */
@Controller
@RequestMapping("/bureau/tiers")
class TierController {
    /** In the order of the columns and colours. */
    static final List<String> SUPPLIES = List.of("OUT", "BELOW_LEAD_TIME", "ENOUGH", "UNKNOWN");

    private static final int LISTED = 100;

    private final TierQueries tiers;
    private final OverviewQueries overview;
    private final BureauPages pages;

    TierController(TierQueries tiers, OverviewQueries overview, BureauPages pages) {
        this.tiers = tiers;
        this.overview = overview;
        this.pages = pages;
    }

    /** One kind of site and how many of them are supplied how. */
    record Tier(String kind, Map<String, Long> sites) {}

    /**
     * What the map is drawn from.
     *
     * @param labels what the supplies are called, and how the days are told
     * @param sites the boxes
     */
    record Drawing(Map<String, String> labels, List<Box> sites) {}

    /** A box: a site below another one, with its text. */
    record Box(String code, @Nullable String parent, String name, String supply, String text) {}

    @GetMapping
    @Allowed(Right.READ_REPORTS)
    String page(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String drug,
            Model model,
            Locale locale) {
        pages.begin("tiers", Names.NONE, model, locale);
        Scope scope = pages.scope(region, locale);
        List<TierQueries.TierDrug> drugs = tiers.drugs(scope);
        String chosen = chosen(drug, drugs);
        List<TierSite> sites = tiers.sites(scope, chosen);
        model.addAttribute("region", scope.region());
        model.addAttribute("regions", RegionChoice.of(overview.regions()));
        model.addAttribute("drugs", drugs);
        model.addAttribute("drug", chosen);
        model.addAttribute("supplies", SUPPLIES);
        model.addAttribute("tiers", byKind(sites));
        model.addAttribute(
                "shortest",
                sites.stream()
                        .filter(site -> SUPPLIES.indexOf(site.supply()) < 2)
                        .limit(LISTED)
                        .toList());
        model.addAttribute("total", sites.size());
        return "bureau/tiers";
    }

    /** The numbers behind the map. */
    @GetMapping("/data")
    @Allowed(Right.READ_REPORTS)
    @ResponseBody
    Drawing data(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String drug,
            Locale locale) {
        Words words = pages.words(Names.NONE, locale);
        Map<String, String> labels =
                SUPPLIES.stream().collect(Collectors.toMap(supply -> supply, supply -> words.say("supply." + supply)));
        return new Drawing(
                labels,
                tiers.sites(pages.scope(region, locale), drug).stream()
                        .map(site -> box(site, words))
                        .toList());
    }

    private static Box box(TierSite site, Words words) {
        String days = site.daysOfSupply() == null
                ? words.say("supply." + site.supply())
                : site.daysOfSupply().stripTrailingZeros().toPlainString() + " " + words.say("days");
        return new Box(site.code(), site.parentCode(), site.name(), site.supply(), days);
    }

    private static String chosen(String wanted, List<TierQueries.TierDrug> drugs) {
        return drugs.stream()
                .map(TierQueries.TierDrug::code)
                .filter(wanted::equals)
                .findFirst()
                .or(() -> drugs.stream().map(TierQueries.TierDrug::code).findFirst())
                .orElse("");
    }

    static List<Tier> byKind(List<TierSite> sites) {
        Map<String, Map<String, Long>> kinds = new TreeMap<>();
        sites.forEach(site ->
                kinds.computeIfAbsent(site.kind(), kind -> new TreeMap<>()).merge(site.supply(), 1L, Long::sum));
        return kinds.entrySet().stream()
                .map(kind -> new Tier(kind.getKey(), kind.getValue()))
                .toList();
    }
}
