package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the bureau begins with. */
@Component
class BureauPages {
    private final Texts texts;
    private final SiteGuard guard;
    private final Clock clock;

    BureauPages(Texts texts, SiteGuard guard, Clock clock) {
        this.texts = texts;
        this.guard = guard;
        this.clock = clock;
    }

    /** Words in the reader's language, which page it is, and a fresh key for what is sent from it. */
    Words begin(String page, Names names, Model model, Locale locale) {
        Words words = words(names, locale);
        model.addAttribute("w", words);
        model.addAttribute("bureau", page);
        model.addAttribute("key", UUID.randomUUID().toString());
        return words;
    }

    Words words(Names names, Locale locale) {
        return new Words(texts, locale, now(), names);
    }

    Instant now() {
        return clock.instant();
    }

    /** The part of a region that the person may see; 403 for another one. */
    Scope scope(String region, Locale locale) {
        return new Scope(guard.region(region.replaceAll("[^0-9A-Za-z-]", "")), chinese(locale));
    }

    /** A scope for pages of one site or lot, where only the language matters. */
    static Scope everywhere(Locale locale) {
        return new Scope("", chinese(locale));
    }

    /** The language a service answers refusals in. */
    static String language(Locale locale) {
        return chinese(locale) ? "zh" : "en";
    }

    private static boolean chinese(Locale locale) {
        return !locale.getLanguage().equals("en");
    }
}
