package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.bureau.projection.TierQueries;
import io.tiaobo.gateway.bureau.projection.TrendQueries;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.OverviewQueries;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.web.RegionChoice;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.domain.BusinessDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether it gets better: shortage days, lead times, savings, and who gets what was ordered. Each chart is drawn from the table beside it. */
@Controller
@RequestMapping("/bureau/trends")
class TrendController {
    private static final int WEEKS = 12;

    private final TrendQueries trends;
    private final TierQueries tiers;
    private final TrendServices services;
    private final OverviewQueries overview;
    private final BureauPages pages;

    TrendController(
            TrendQueries trends,
            TierQueries tiers,
            TrendServices services,
            OverviewQueries overview,
            BureauPages pages) {
        this.trends = trends;
        this.tiers = tiers;
        this.services = services;
        this.overview = overview;
        this.pages = pages;
    }

    @GetMapping
    @Allowed(Right.READ_REPORTS)
    String page(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String drug,
            Model model,
            Locale locale) {
        Words words = pages.begin("trends", Names.NONE, model, locale);
        Scope scope = pages.scope(region, locale);
        List<TierQueries.TierDrug> drugs = tiers.drugs(scope);
        String chosen = drugs.stream()
                .map(TierQueries.TierDrug::code)
                .filter(drug::equals)
                .findFirst()
                .or(() -> drugs.stream().map(TierQueries.TierDrug::code).findFirst())
                .orElse("");
        model.addAttribute("region", scope.region());
        model.addAttribute("regions", RegionChoice.of(overview.regions()));
        model.addAttribute("drugs", drugs);
        model.addAttribute("drug", chosen);
        model.addAttribute("shortageDays", trends.shortageDays(scope, words.now(), WEEKS));
        model.addAttribute("leadTimes", trends.leadTimes(scope, words.now(), WEEKS));
        model.addAttribute(
                "months",
                services.months(BusinessDate.of(words.now()), scope.region()).orElse(null));
        model.addAttribute(
                "fill", chosen.isEmpty() ? null : services.fillRates(chosen).orElse(null));
        return "bureau/trends";
    }
}
