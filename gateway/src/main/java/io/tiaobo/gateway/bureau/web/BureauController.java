package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.bureau.projection.ConcernKind;
import io.tiaobo.gateway.overview.projection.Counts;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.OverviewQueries;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.web.RegionChoice;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.web.Page;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bureau's desk: what needs a person now, before every other number (S2-30). */
@Controller
@RequestMapping("/bureau")
class BureauController {
    private static final int FIRST = 25;
    private static final int ALL = Page.MAX_SIZE;

    private final Concerns concerns;
    private final OverviewQueries overview;
    private final BureauPages pages;

    BureauController(Concerns concerns, OverviewQueries overview, BureauPages pages) {
        this.concerns = concerns;
        this.overview = overview;
        this.pages = pages;
    }

    /** Everything that does not go on by itself, in one list: the most pressing, {@code all}, or one {@code kind}. */
    @GetMapping
    @Allowed(Right.READ_REPORTS)
    String desk(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean all,
            Person person,
            Model model,
            Locale locale) {
        Words words = pages.begin("desk", Names.NONE, model, locale);
        Scope scope = pages.scope(region, locale);
        String only = ConcernKind.of(kind).map(Enum::name).orElse("");
        Concerns.Ranked ranked =
                concerns.ranked(person, scope, only, words.now(), all || !only.isEmpty() ? ALL : FIRST);
        Counts counts = overview.counts(scope, words.now());
        model.addAttribute("ranked", ranked);
        model.addAttribute("kinds", ConcernKind.values());
        model.addAttribute("kind", only);
        model.addAttribute("all", all);
        model.addAttribute("headings", Heading.of(counts, ranked));
        model.addAttribute("region", scope.region());
        model.addAttribute("regions", RegionChoice.of(overview.regions()));
        model.addAttribute("canPress", person.has(Right.PRESS));
        model.addAttribute("canClose", person.has(Right.DO_TASKS));
        return "bureau/desk";
    }
}
