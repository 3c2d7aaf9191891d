package io.tiaobo.gateway.operations.web;

import io.tiaobo.gateway.overview.web.PageProblems;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** A processor, and building its projection again: what that means stands before the question. */
@Controller
@RequestMapping(path = "/admin/{service}/processors/{name}", produces = MediaType.TEXT_HTML_VALUE)
class RebuildPages extends PageProblems {
    private final Operated operated;
    private final AdminPages pages;

    RebuildPages(Operated operated, AdminPages pages) {
        super(pages::words);
        this.operated = operated;
        this.pages = pages;
    }

    @GetMapping
    @Allowed(Right.OPERATE)
    String one(@PathVariable String service, @PathVariable String name, Model model, Locale locale) {
        pages.begin(service, model, locale);
        model.addAttribute("it", operated.processor(service, name));
        return "operations/processor";
    }

    @PostMapping("/rebuild")
    @Allowed(Right.OPERATE)
    String rebuild(
            @Valid AdminForm form,
            @PathVariable String name,
            Person person,
            Model model,
            Locale locale,
            RedirectAttributes told,
            HttpServletResponse response) {
        String known = operated.processor(form.service(), name).name();
        try {
            operated.does(form, person, locale, "/processors/{name}/rebuild", known);
            told.addFlashAttribute("told", pages.words(locale).say("admin.rebuild.begun"));
            return "redirect:/admin/" + form.service() + "/processors/" + known;
        } catch (HttpClientErrorException refused) {
            AdminPages.refuse("rebuild", form, refused, model, response);
            return one(form.service(), name, model, locale);
        }
    }
}
