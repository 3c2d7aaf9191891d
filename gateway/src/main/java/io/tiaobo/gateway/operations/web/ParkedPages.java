package io.tiaobo.gateway.operations.web;

import io.tiaobo.gateway.overview.web.DeskPages;
import io.tiaobo.gateway.overview.web.PageProblems;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.operations.ParkedView;
import io.tiaobo.runtime.web.Page;
import jakarta.servlet.http.HttpServletResponse;
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
        model.addAttribute("it", operated.record(service, id, DeskPages.language(locale)));
        return "operations/record";
    }

    /** Applies it again. */
    @PostMapping("/{id}/retry")
    @Allowed(Right.OPERATE)
    String retry(
            @PathVariable String service,
            @PathVariable long id,
            @RequestParam String key,
            @RequestParam String reason,
            Person person,
            Model model,
            Locale locale,
            RedirectAttributes told,
            HttpServletResponse response) {
        return settle("retry", new Wanted(service, id, key, reason), person, model, locale, told, response);
    }

    /** Gives it up for ever. */
    @PostMapping("/{id}/discard")
    @Allowed(Right.OPERATE)
    String discard(
            @PathVariable String service,
            @PathVariable long id,
            @RequestParam String key,
            @RequestParam String reason,
            Person person,
            Model model,
            Locale locale,
            RedirectAttributes told,
            HttpServletResponse response) {
        return settle("discard", new Wanted(service, id, key, reason), person, model, locale, told, response);
    }

    /** What somebody wants to happen with one record. */
    private record Wanted(String service, long id, String key, String reason) {}

    private String settle(
            String what,
            Wanted wanted,
            Person person,
            Model model,
            Locale locale,
            RedirectAttributes told,
            HttpServletResponse response) {
        try {
            Map<String, String> came = operated.does(
                    wanted.service(),
                    wanted.key(),
                    DeskPages.language(locale),
                    AdminPages.operator(person, wanted.reason()),
                    "/parked/{id}/" + what,
                    wanted.id());
            told.addFlashAttribute(
                    "told",
                    pages.words(locale)
                            .say(
                                    "admin." + what + ".done",
                                    Long.parseLong(came.getOrDefault("stillParkedOfKey", "0"))));
            return "redirect:/admin/" + wanted.service() + "/parked";
        } catch (HttpClientErrorException refused) {
            AdminPages.refuse(what, wanted.reason(), refused, model, response);
            return one(wanted.service(), wanted.id(), model, locale);
        }
    }

    /** Applies all records of a consumer again, in order. */
    @PostMapping("/retry")
    @Allowed(Right.OPERATE)
    String retryAll(
            @PathVariable String service,
            @RequestParam String key,
            @RequestParam String consumer,
            @RequestParam String reason,
            Person person,
            Model model,
            Locale locale,
            RedirectAttributes told,
            HttpServletResponse response) {
        try {
            Map<String, String> came = operated.does(
                    service,
                    key,
                    DeskPages.language(locale),
                    AdminPages.operator(person, reason),
                    "/parked/retry?consumer={consumer}",
                    consumer);
            told.addFlashAttribute("told", pages.words(locale).texts().get("admin.retryAll.done", came, locale));
            return "redirect:/admin/" + service + "/parked";
        } catch (HttpClientErrorException refused) {
            AdminPages.refuse("retryAll", reason, refused, model, response);
            return list(service, "PARKED", 0, model, locale);
        }
    }
}
