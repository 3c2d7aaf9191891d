package io.tiaobo.gateway.centre.web;

import io.tiaobo.gateway.centre.projection.CentreQueries;
import io.tiaobo.gateway.centre.projection.RequestedLeg;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.projection.SiteRow;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Texts;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One request with its arithmetic and its forms, whether somebody asked for the page or a step was refused. */
@Component
class RequestPage {
    /** A promise for the end of the next day is what the form starts with; the donor changes it. */
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private static final int SUPPLIED = 50;

    private final CentreQueries centre;
    private final SiteQueries sites;
    private final TransferSteps steps;
    private final Texts texts;
    private final Clock clock;

    RequestPage(CentreQueries centre, SiteQueries sites, TransferSteps steps, Texts texts, Clock clock) {
        this.centre = centre;
        this.sites = sites;
        this.steps = steps;
        this.texts = texts;
        this.clock = clock;
    }

    /** What every page of the desk needs; 404 for an unknown site. */
    void open(String site, Model model, Locale locale) {
        model.addAttribute(
                "site",
                sites.find(site, Scope.everywhere(locale)).orElseThrow(() -> NotFoundException.of("site", site)));
        model.addAttribute("w", words(locale));
    }

    /** The sites it supplies, a depot's centres or a centre's stations, those with the worst shortages first. */
    List<SiteRow> supplied(String site, Locale locale) {
        return sites.below(site, Scope.everywhere(locale), SUPPLIED);
    }

    /** The site's open legs. */
    List<RequestedLeg> legs(String site, Locale locale) {
        return centre.open(site, Scope.everywhere(locale));
    }

    /** A leg with its lots; 404 when the site is not its donor. */
    RequestedLeg show(String site, String id, int leg, Model model, Locale locale) {
        open(site, model, locale);
        RequestedLeg row = centre.find(site, id, leg, Scope.everywhere(locale))
                .orElseThrow(() -> NotFoundException.of("transfer", id));
        model.addAttribute("row", row);
        model.addAttribute("lots", steps.lots(id, leg));
        return row;
    }

    /** The page with its forms; the problem of a refused step comes first. */
    String withForms(String site, String id, int leg, String problem, Model model, Locale locale) {
        show(site, id, leg, model, locale);
        model.addAttribute("problem", problem);
        model.addAttribute("reasons", RefusalReason.values());
        model.addAttribute("key", UUID.randomUUID().toString());
        LocalDateTime tomorrow =
                LocalDateTime.of(BusinessDate.of(clock.instant()).plusDays(1), EVENING);
        model.addAttribute("promise", tomorrow);
        return "centre/request";
    }

    Words words(Locale locale) {
        return new Words(texts, locale, clock.instant(), Names.NONE);
    }
}
