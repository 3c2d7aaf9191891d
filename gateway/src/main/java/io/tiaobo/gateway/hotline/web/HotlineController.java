package io.tiaobo.gateway.hotline.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.domain.BusinessDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;

/** The desk of the hotline: the list, a new case, one case, and what many cases say. */
@Controller
@RequestMapping("/hotline")
class HotlineController {
    private static final int SIZE = 30;
    private static final int CLUSTER_DAYS = 30;
    private static final int CLUSTER_LEAST = 2;
    private static final int RATE_DAYS = 30;

    private final HotlineServices services;
    private final HotlinePages pages;
    private final Clock clock;

    HotlineController(HotlineServices services, HotlinePages pages, Clock clock) {
        this.services = services;
        this.pages = pages;
        this.clock = clock;
    }

    /** Cases; {@code show} is {@code open}, {@code late}, {@code mine} or {@code all}. */
    @GetMapping
    @Allowed(Right.READ_CASES)
    String list(
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Person person,
            Model model,
            Locale locale) {
        pages.begin(model, locale);
        String open = "INTAKE,VERIFYING,COORDINATING,RESOLVED,CALLBACK";
        HotlineServices.Wanted wanted = new HotlineServices.Wanted(
                show.equals("all") ? "" : open,
                q.strip(),
                show.equals("mine") ? DeskOfficer.office(person) : "",
                show.equals("late"),
                Math.max(0, page));
        model.addAttribute("show", show);
        model.addAttribute("q", q);
        model.addAttribute("cases", services.cases(wanted, SIZE));
        return "hotline/list";
    }

    @GetMapping("/new")
    @Allowed(Right.HANDLE_CASES)
    String intake(Model model, Locale locale) {
        return pages.intakePage(IntakeForm.empty(), model, locale);
    }

    /** Takes the call down; the form comes back with what was typed when something of it is refused. */
    @PostMapping("/new")
    @Allowed(Right.HANDLE_CASES)
    String open(
            @RequestParam String key,
            @ModelAttribute IntakeForm form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            Map<String, Object> answer =
                    services.post("/cases", key, locale, form.call(pages.regionOf(form.siteCode())));
            Map<?, ?> details = (Map<?, ?>) answer.get("details");
            String caseId = String.valueOf(details == null ? "" : details.get("caseId"));
            return "redirect:/hotline/cases/" + CaseRow.uuidOf(caseId) + "?done";
        } catch (HttpClientErrorException refused) {
            response.setStatus(refused.getStatusCode().value());
            model.addAttribute("refused", Refusal.of(refused));
            return pages.intakePage(form, model, locale);
        }
    }

    @GetMapping("/cases/{uuid}")
    @Allowed(Right.READ_CASES)
    String one(@PathVariable String uuid, Model model, Locale locale) {
        return pages.casePage(uuid, model, locale);
    }

    /** Whom to call, for those who call; shown on request only and kept by nobody on the way. */
    @GetMapping("/cases/{uuid}/caller")
    @Allowed(Right.CALL_CITIZENS)
    String caller(@PathVariable String uuid, Model model, Locale locale, HttpServletResponse response) {
        pages.begin(model, locale);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("caller", services.caller(uuid).orElse(null));
        return "hotline/parts :: caller";
    }

    /** The three rates of a period and where several citizens miss the same drug (S1-40, S1-43). */
    @GetMapping("/reports")
    @Allowed(Right.READ_CASES)
    String reports(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Model model,
            Locale locale) {
        LocalDate today = BusinessDate.of(clock.instant());
        LocalDate last = until == null ? today : until;
        LocalDate first = from == null ? last.minusDays(RATE_DAYS) : from;
        pages.begin(model, locale);
        model.addAttribute("from", first);
        model.addAttribute("until", last);
        model.addAttribute("rates", services.rates(first, last));
        model.addAttribute("clusters", services.clusters(CLUSTER_DAYS, CLUSTER_LEAST));
        return "hotline/reports";
    }
}
