package io.tiaobo.gateway.operations.web;

import io.tiaobo.gateway.overview.web.PageProblems;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.operations.ParkedView;
import io.tiaobo.runtime.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parked records of a service: the list, one of them, and what becomes of it (I18). */
@Controller
@RequestMapping(path = "/admin/{service}/parked", produces = MediaType.TEXT_HTML_VALUE)
class ParkedPages extends PageProblems {
    private static final int SIZE = 50;
    private static final List<String> STATES = List.of("PARKED", "APPLIED", "DISCARDED");

    private final Operated operated;
    private final AdminPages pages;

    ParkedPages(Operated operated, AdminPages pages) {
        super(pages::words);
        this.operated = operated;
        this.pages = pages;
    }

    /** Records in a state, the oldest first. */
    @GetMapping
    @Allowed(Right.OPERATE)
    String list(
            @PathVariable String service,
            @RequestParam(defaultValue = "PARKED") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        pages.begin(service, model, locale);
        String chosen = STATES.contains(state) ? state : "PARKED";
        Page<ParkedView> records = operated.parked(service, chosen, Math.max(0, page), SIZE);
        model.addAttribute("records", records);
        model.addAttribute("state", chosen);
        model.addAttribute("kinds", STATES);
        model.addAttribute(
                "consumers",
                records.items().stream()
                        .map(ParkedView::consumer)
                        .distinct()
                        .sorted()
                        .toList());
        return "operations/parked";
    }

    /** One record, without anything that could be of a person. */
    @GetMapping("/{id}")
    @Allowed(Right.OPERATE)
    String one(@PathVariable String service, @PathVariable long id, Model model, Locale locale) {
        pages.begin(service, model, locale);
        model.addAttribute("it", operated.record(service, id, locale));
        return "operations/record";
    }

    /** What can become of a record. */
    enum Settlement {
        /** It is applied again. */
        RETRY,
        /** It is given up for ever. */
        DISCARD;

        /** Its name in addresses, texts and forms. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @PostMapping("/{id}")
    @Allowed(Right.OPERATE)
    String settle(
            @Valid AdminForm form,
            @PathVariable long id,
            @RequestParam Settlement settlement,
            Person person,
            Model model,
            Locale locale,
            RedirectAttributes told,
            HttpServletResponse response) {
        String what = settlement.word();
        try {
            Map<String, String> came = operated.does(form, person, locale, "/parked/{id}/" + what, id);
            long left = Long.parseLong(came.getOrDefault("stillParkedOfKey", "0"));
            told.addFlashAttribute("told", pages.words(locale).say("admin." + what + ".done", left));
            return "redirect:/admin/" + form.service() + "/parked";
        } catch (HttpClientErrorException refused) {
            AdminPages.refuse(what, form, refused, model, response);
            return one(form.service(), id, model, locale);
        }
    }

    /** Applies all records of a consumer again, in order. */
    @PostMapping("/retry")
    @Allowed(Right.OPERATE)
    String retryAll(
            @Valid AdminForm form,
            @RequestParam String consumer,
            Person person,
            Model model,
            Locale locale,
            RedirectAttributes told,
            HttpServletResponse response) {
        try {
            Map<String, String> came =
                    operated.does(form, person, locale, "/parked/retry?consumer={consumer}", consumer);
            told.addFlashAttribute("told", pages.words(locale).texts().get("admin.retryAll.done", came, locale));
            return "redirect:/admin/" + form.service() + "/parked";
        } catch (HttpClientErrorException refused) {
            AdminPages.refuse("retryAll", form, refused, model, response);
            return list(form.service(), "PARKED", 0, model, locale);
        }
    }
}
