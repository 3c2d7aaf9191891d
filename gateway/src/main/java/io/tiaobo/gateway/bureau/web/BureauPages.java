package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.overview.projection.Focus;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.web.DeskPages;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.SiteGuard;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the bureau begins with. */
@Component
class BureauPages {
    private final DeskPages pages;
    private final SiteGuard guard;
    private final Clock clock;

    BureauPages(DeskPages pages, SiteGuard guard, Clock clock) {
        this.pages = pages;
        this.guard = guard;
        this.clock = clock;
    }

    /** Words in the reader's language, which page it is, and a fresh key for what is sent from it. */
    Words begin(String page, Names names, Model model, Locale locale) {
        model.addAttribute("bureau", page);
        return pages.begin(names, model, locale);
    }

    Words words(Names names, Locale locale) {
        return pages.words(names, locale);
    }

    Instant now() {
        return clock.instant();
    }

    /** The part of a region that the person may see; 403 for another one. */
    Scope scope(String region, Locale locale) {
        Scope wanted = Scope.of(region, locale, Focus.ALL);
        return new Scope(guard.region(wanted.region()), wanted.chinese());
    }
}
