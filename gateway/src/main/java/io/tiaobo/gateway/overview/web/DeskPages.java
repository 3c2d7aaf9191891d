package io.tiaobo.gateway.overview.web;

import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.runtime.web.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a desk begins with: words in the reader's language, and a fresh key for what is sent from it. */
@Component
public class DeskPages {
    private final Texts texts;
    private final Clock clock;

    DeskPages(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** Adds {@code w} and {@code key}. */
    public Words begin(Names names, Model model, Locale locale) {
        Words words = words(names, locale);
        model.addAttribute("w", words);
        model.addAttribute("key", UUID.randomUUID().toString());
        return words;
    }

    /** Words for a page that names nothing by its code. */
    public Words words(Locale locale) {
        return words(Names.NONE, locale);
    }

    /** Words for a page that names these. */
    public Words words(Names names, Locale locale) {
        return new Words(texts, locale, clock.instant(), names);
    }
}
