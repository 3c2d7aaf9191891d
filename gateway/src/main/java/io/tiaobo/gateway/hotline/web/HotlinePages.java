package io.tiaobo.gateway.hotline.web;

import io.tiaobo.gateway.Language;
import io.tiaobo.gateway.hotline.projection.Choices;
import io.tiaobo.gateway.overview.web.DeskPages;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.domain.BusinessDate;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Fills the pages of the desk. */
@Component
class HotlinePages {
    private final HotlineServices services;
    private final Choices choices;
    private final DeskPages pages;
    private final Clock clock;

    HotlinePages(HotlineServices services, Choices choices, DeskPages pages, Clock clock) {
        this.services = services;
        this.choices = choices;
        this.pages = pages;
        this.clock = clock;
    }

    /** What every page of the desk has: words in the reader's language, and a fresh key for what is sent from it. */
    void begin(Model model, Locale locale) {
        Words words = pages.begin(choices.names(Language.isChinese(locale)), model, locale);
        model.addAttribute("h", new HotlineWords(words));
    }

    /** The page of a case. */
    String casePage(String uuid, Model model, Locale locale) {
        CasePage page = read(uuid, model, locale);
        model.addAttribute("proposals", proposals(page));
        addForms(page, model, locale);
        return "hotline/case";
    }

    /** The page of those who call back: the case without what only its handlers may ask for. */
    String callbackPage(String uuid, Model model, Locale locale) {
        read(uuid, model, locale);
        return "hotline/callback";
    }

    private CasePage read(String uuid, Model model, Locale locale) {
        begin(model, locale);
        CasePage page = services.detail(uuid);
        model.addAttribute("it", page);
        model.addAttribute("row", page.hotlineCase());
        model.addAttribute("lines", services.timeline(uuid));
        model.addAttribute("notes", services.notes(uuid));
        return page;
    }

    /** Entries of the waiting list, and the form for each drug without one: as it was typed, or as the caller told it. */
    private void addForms(CasePage page, Model model, Locale locale) {
        Map<String, CasePage.Entry> entries = new HashMap<>();
        Map<String, PatientForm> forms = new HashMap<>();
        for (CasePage.Item item : page.items()) {
            if (item.entryId() != null) {
                services.entry(item.entryId()).ifPresent(entry -> entries.put(item.drugCode(), entry));
            } else if (item.solution() == null) {
                forms.put(item.drugCode(), PatientForm.of(item));
            }
        }
        if (model.getAttribute("patient") instanceof PatientForm typed) {
            forms.replace(typed.drugCode(), typed);
        }
        model.addAttribute("entries", entries);
        model.addAttribute("forms", forms);
        model.addAttribute("substitutes", choices.substitutes(List.copyOf(forms.keySet()), Language.isChinese(locale)));
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", FormProblems.NONE);
        }
        if (!model.containsAttribute("due")) {
            LocalDateTime tomorrow = LocalDateTime.ofInstant(clock.instant(), BusinessDate.ZONE)
                    .plusDays(1)
                    .truncatedTo(ChronoUnit.HOURS);
            model.addAttribute("due", tomorrow);
        }
    }

    /** What may be answered to each question, from the policy check; asked for the first drug, or not at all without one. */
    private Map<String, CasePage.Proposal> proposals(CasePage page) {
        Map<String, CasePage.Proposal> proposals = new LinkedHashMap<>();
        String site = page.hotlineCase().siteCode();
        Optional<String> drug =
                page.items().stream().map(CasePage.Item::drugCode).findFirst();
        for (String question : page.hotlineCase().questions()) {
            drug.flatMap(code -> services.proposal(site, code, question))
                    .ifPresent(proposal -> proposals.put(question, proposal));
        }
        return proposals;
    }

    /** The form for a new case, with what was filled in before. */
    String intakePage(IntakeForm form, Model model, Locale locale) {
        begin(model, locale);
        model.addAttribute("form", form);
        model.addAttribute("questions", IntakeForm.QUESTIONS);
        model.addAttribute("sites", choices.sites(Language.isChinese(locale)));
        model.addAttribute("drugs", choices.drugs(Language.isChinese(locale)));
        return "hotline/intake";
    }

    /** A page that only says something. */
    ModelAndView notice(String what, HttpStatusCode status, Locale locale) {
        return new ModelAndView("notice", Map.of("w", pages.words(locale), "notice", what), status);
    }

    /** A text in the reader's language. */
    String say(Locale locale, String key) {
        return pages.words(locale).say(key);
    }

    /** The region a site's cases belong to. */
    String regionOf(String siteCode) {
        return choices.regionOf(siteCode);
    }
}
