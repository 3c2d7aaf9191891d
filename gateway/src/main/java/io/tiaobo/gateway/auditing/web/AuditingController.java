package io.tiaobo.gateway.auditing.web;

import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.web.DeskPages;
import io.tiaobo.gateway.overview.web.PageProblems;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.audit.AuditTrail;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's desk: who did or saw what in any service (A17), and whether the trails are as they were sealed (I21). */
@Controller
@RequestMapping(path = "/auditing", produces = MediaType.TEXT_HTML_VALUE)
class AuditingController extends PageProblems {
    private static final int SIZE = 30;

    private final Trails trails;
    private final DeskPages pages;

    AuditingController(Trails trails, DeskPages pages) {
        super(pages::words);
        this.trails = trails;
        this.pages = pages;
    }

    /** The trails of all services, the newest first; {@code place} is where a page before it ended. */
    @GetMapping
    @Allowed(Right.READ_AUDIT)
    String desk(
            @ModelAttribute("sought") Sought sought,
            @RequestParam(defaultValue = "") String place,
            Model model,
            Locale locale) {
        Words words = begin(model, locale);
        Place begun = Place.of(place, words.now());
        model.addAttribute("first", begun.shown() == 0);
        model.addAttribute("begun", begun);
        model.addAttribute("found", trails.find(sought, begun, SIZE));
        model.addAttribute("services", ServiceClients.NAMES);
        model.addAttribute("rights", Right.values());
        model.addAttribute("outcomes", AuditTrail.Outcome.values());
        return "auditing/desk";
    }

    /** Computes every seal of every service anew. */
    @GetMapping("/chains")
    @Allowed(Right.READ_AUDIT)
    String chains(Model model, Locale locale) {
        begin(model, locale);
        model.addAttribute("chains", trails.chains());
        return "auditing/chains";
    }

    private Words begin(Model model, Locale locale) {
        Words words = pages.begin(Names.NONE, model, locale);
        model.addAttribute("a", new AuditWords(words));
        return words;
    }
}
