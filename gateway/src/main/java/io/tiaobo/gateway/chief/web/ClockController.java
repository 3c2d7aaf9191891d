package io.tiaobo.gateway.chief.web;

import io.tiaobo.gateway.hotline.web.DeskOfficer;
import io.tiaobo.gateway.hotline.web.FormProblems;
import io.tiaobo.gateway.hotline.web.HotlineWords;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.web.DeskPages;
import io.tiaobo.gateway.overview.web.PageProblems;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long the steps of a case may take in a region, who changed it and why (S1-42). */
@Controller
@RequestMapping(path = "/chief/clocks", produces = MediaType.TEXT_HTML_VALUE)
class ClockController extends PageProblems {
    private static final int SIZE = 20;

    private final ChiefServices services;
    private final SiteGuard guard;
    private final DeskPages pages;

    ClockController(ChiefServices services, SiteGuard guard, DeskPages pages) {
        super(pages::words);
        this.services = services;
        this.guard = guard;
        this.pages = pages;
    }

    /** The rules; {@code dispatchClass} and {@code clock} put one of them into the form. */
    @GetMapping
    @Allowed(Right.READ_CASES)
    String rules(
            @RequestParam(defaultValue = "") String dispatchClass,
            @RequestParam(defaultValue = "") String clock,
            @RequestParam(defaultValue = "0") int page,
            Person person,
            Model model,
            Locale locale) {
        return show(dispatchClass, clock, null, Math.max(0, page), person, model, locale);
    }

    /** Sets a rule for the region's cases to come; the form comes back with the reason when it is refused. */
    @PostMapping
    @Allowed(Right.SET_CASE_CLOCKS)
    String set(
            @RequestParam String key,
            @ModelAttribute("typed") ClockForm form,
            Person person,
            Model model,
            Locale locale,
            RedirectAttributes told,
            HttpServletResponse response) {
        try {
            services.set(key, locale, form.setting(guard.region(""), DeskOfficer.of(person)));
            told.addFlashAttribute("told", "chief.clocks.done");
            return "redirect:/chief/clocks";
        } catch (HttpClientErrorException refused) {
            FormProblems.tell("clock", refused, model, response);
            return show("", "", form, 0, person, model, locale);
        }
    }

    private String show(
            String dispatchClass,
            String clock,
            @Nullable ClockForm typed,
            int page,
            Person person,
            Model model,
            Locale locale) {
        Words words = pages.begin(Names.NONE, model, locale);
        String region = guard.region("");
        List<ChiefServices.Rule> rules = services.rules(region);
        model.addAttribute("h", new HotlineWords(words));
        model.addAttribute("c", new ClockWords(words));
        model.addAttribute("region", region);
        model.addAttribute("rules", rules);
        model.addAttribute("changes", services.changes(region, page, SIZE));
        model.addAttribute("canSet", person.has(Right.SET_CASE_CLOCKS));
        model.addAttribute("form", typed == null ? ClockForm.of(chosen(rules, dispatchClass, clock)) : typed);
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", FormProblems.NONE);
        }
        model.addAttribute("classes", ClockForm.CLASSES);
        model.addAttribute("clocks", ClockForm.CLOCKS);
        model.addAttribute("units", ClockForm.UNITS);
        return "chief/clocks";
    }

    private static ChiefServices.@Nullable Rule chosen(
            List<ChiefServices.Rule> rules, String dispatchClass, String clock) {
        return rules.stream()
                .filter(rule -> rule.dispatchClass().equals(dispatchClass)
                        && rule.clock().equals(clock))
                .findFirst()
                .or(() -> rules.stream().findFirst())
                .orElse(null);
    }
}
