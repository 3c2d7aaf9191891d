package io.tiaobo.gateway.chief.web;

import io.tiaobo.gateway.Language;
import io.tiaobo.gateway.bureau.projection.Concern;
import io.tiaobo.gateway.hotline.projection.Choices;
import io.tiaobo.gateway.hotline.web.HotlineWords;
import io.tiaobo.gateway.hotline.web.Refusal;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.web.DeskPages;
import io.tiaobo.gateway.overview.web.PageProblems;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The section chief's desk (A6): late cases, causes to decide about, reminders nobody answered, tasks nobody closed. */
@Controller
@RequestMapping(path = "/chief", produces = MediaType.TEXT_HTML_VALUE)
class ChiefController extends PageProblems {
    private final Decisions decisions;
    private final ChiefServices services;
    private final Choices choices;
    private final SiteGuard guard;
    private final DeskPages pages;

    ChiefController(Decisions decisions, ChiefServices services, Choices choices, SiteGuard guard, DeskPages pages) {
        super(pages::words);
        this.decisions = decisions;
        this.services = services;
        this.choices = choices;
        this.guard = guard;
        this.pages = pages;
    }

    @GetMapping
    @Allowed(Right.OVERRULE_CAUSES)
    String desk(Model model, Locale locale) {
        boolean chinese = Language.isChinese(locale);
        Words words = pages.begin(choices.names(chinese), model, locale);
        model.addAttribute("h", new HotlineWords(words));
        model.addAttribute("late", decisions.late().orElse(null));
        model.addAttribute("undecided", decisions.undecided().orElse(null));
        model.addAttribute("tasks", decisions.tasks().orElse(null));
        List<Concern> unheard = decisions.unheard(new Scope(guard.region(""), chinese), words.now());
        model.addAttribute("unheard", unheard);
        return "chief/desk";
    }

    /** A task was looked at. */
    @PostMapping("/tasks/{id}/close")
    @Allowed(Right.DO_TASKS)
    String close(@PathVariable long id, Person person, RedirectAttributes told, Locale locale) {
        try {
            services.close(id, locale, person.subject());
            told.addFlashAttribute("told", "bureau.closed");
        } catch (HttpClientErrorException refused) {
            told.addFlashAttribute("refused", Refusal.of(refused)); // somebody else may have been quicker
        }
        return "redirect:/chief";
    }
}
