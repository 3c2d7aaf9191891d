package io.tiaobo.gateway.station.web;

import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.projection.SiteRow;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.gateway.station.projection.RequestRow;
import io.tiaobo.gateway.station.projection.ShelfRow;
import io.tiaobo.gateway.station.projection.StationQueries;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the tablet has: the station, its words, the moment it was made, and what the read model knows. */
@Component
class StationPage {
    private final StationQueries station;
    private final SiteQueries sites;
    private final Texts texts;
    private final Clock clock;

    StationPage(StationQueries station, SiteQueries sites, Texts texts, Clock clock) {
        this.station = station;
        this.sites = sites;
        this.texts = texts;
        this.clock = clock;
    }

    /** Begins a page; 404 for an unknown site. */
    void open(String code, Model model, Locale locale) {
        Words words = words(locale);
        model.addAttribute("w", words);
        model.addAttribute("site", site(code, locale));
        model.addAttribute("texts", DeviceTexts.json(words));
        model.addAttribute("made", clock.millis());
    }

    SiteRow site(String code, Locale locale) {
        return sites.find(code, Scope.everywhere(locale)).orElseThrow(() -> NotFoundException.of("site", code));
    }

    List<ShelfRow> shelf(String code, Locale locale) {
        return station.shelf(code, Scope.everywhere(locale));
    }

    List<RequestRow> requests(String code, Locale locale) {
        return station.requests(code, Scope.everywhere(locale), clock.instant());
    }

    Names names(Set<String> codes, Locale locale) {
        return sites.names(codes, Scope.everywhere(locale));
    }

    /** Today in Asia/Shanghai. */
    LocalDate today() {
        return BusinessDate.of(clock.instant());
    }

    Words words(Locale locale) {
        return new Words(texts, locale, clock.instant(), Names.NONE);
    }
}
