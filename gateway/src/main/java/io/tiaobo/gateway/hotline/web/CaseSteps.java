package io.tiaobo.gateway.hotline.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done in a case, form by form: each is one step of the shortage service, which alone decides. */
@Controller
@RequestMapping("/hotline/cases/{uuid}")
class CaseSteps {
    private final HotlineServices services;
    private final HotlinePages pages;

    CaseSteps(HotlineServices services, HotlinePages pages) {
        this.services = services;
        this.pages = pages;
    }

    /**
     * Who does what to which case.
     *
     * @param uuid case
     * @param key idempotency key, made with the form
     * @param person who is signed in
     * @param locale the reader's language
     */
    private record Act(String uuid, String key, Person person, Locale locale) {}

    /** A call to the citizen (S1-11, S1-33). */
    @PostMapping("/contacts")
    @Allowed(Right.HANDLE_CASES)
    String contact(
            @PathVariable String uuid,
            @RequestParam String key,
            @RequestParam boolean reached,
            @RequestParam(defaultValue = "false") boolean content,
            @RequestParam(defaultValue = "") List<String> told,
            @RequestParam(defaultValue = "") String note,
            Person person,
            Locale locale) {
        return done(
                new Act(uuid, key, person, locale),
                "contacts",
                Map.of("reached", reached, "content", content, "told", reached ? told : List.of(), "note", note));
    }

    /** The facts are looked up, drug by drug (S1-14). */
    @PostMapping("/verification")
    @Allowed(Right.HANDLE_CASES)
    String verify(@PathVariable String uuid, @RequestParam String key, Person person, Locale locale) {
        return done(new Act(uuid, key, person, locale), "verification", Map.of());
    }

    /** A person decides about a cause, with a reason (S1-13). */
    @PostMapping("/overrulings")
    @Allowed(Right.OVERRULE_CAUSES)
    String overrule(
            @PathVariable String uuid,
            @RequestParam String key,
            @RequestParam String drugCode,
            @RequestParam String cause,
            @RequestParam String verdict,
            @RequestParam String reason,
            @RequestParam String source,
            Person person,
            Locale locale) {
        return done(
                new Act(uuid, key, person, locale),
                "overrulings",
                Map.of("drugCode", drugCode, "cause", cause, "verdict", verdict, "reason", reason, "source", source));
    }

    /** Help is arranged, and somebody else than the handler allows it (S1-23). */
    @PostMapping("/coordination")
    @Allowed(Right.HANDLE_CASES)
    String coordinate(
            @PathVariable String uuid,
            @RequestParam String key,
            @RequestParam String chief,
            Person person,
            Locale locale) {
        return done(
                new Act(uuid, key, person, locale),
                "coordination",
                Map.of("authorisedBy", Map.of("office", DeskOfficer.office(person), "ref", chief.strip())));
    }

    /** The answer to a question, as proposed or with the reason why it was edited (S1-44). */
    @PostMapping("/policy-answers")
    @Allowed(Right.HANDLE_CASES)
    Object answer(
            @PathVariable String uuid,
            @RequestParam String key,
            @RequestParam String question,
            @RequestParam String drug,
            @RequestParam boolean allowed,
            @RequestParam(defaultValue = "") String edited,
            Person person,
            Locale locale) {
        String site = services.detail(uuid).hotlineCase().siteCode();
        CasePage.Proposal proposal = services.proposal(site, drug, question).orElse(null);
        if (proposal == null || proposal.allowed() != allowed && edited.isEmpty()) {
            return shown(uuid, pages.say(locale, "hotline.policy.changed"), HttpStatus.CONFLICT, locale);
        }
        Map<String, Object> body = new HashMap<>(Map.of(
                "question", question,
                "allowed", allowed,
                "rule", proposal.rule(),
                "text", proposal.text(),
                "numbers", proposal.numbers()));
        if (proposal.allowed() != allowed) {
            body.put("edited", edited);
        }
        return done(new Act(uuid, key, person, locale), "policy-answers", body);
    }

    /** A site is reminded; nothing moves by it (S1-31, S1-32). */
    @PostMapping("/presses")
    @Allowed(Right.PRESS)
    String press(
            @PathVariable String uuid,
            @RequestParam String key,
            @RequestParam String transferId,
            @RequestParam int leg,
            Person person,
            Locale locale) {
        return done(new Act(uuid, key, person, locale), "presses", Map.of("transferId", transferId, "leg", leg));
    }

    /** A drug is there, a person says so. */
    @PostMapping("/solutions")
    @Allowed(Right.HANDLE_CASES)
    String solve(
            @PathVariable String uuid,
            @RequestParam String key,
            @RequestParam String drugCode,
            Person person,
            Locale locale) {
        return done(new Act(uuid, key, person, locale), "solutions", Map.of("drugCode", drugCode));
    }

    /** The case goes on (S1-38). */
    @PostMapping("/reopening")
    @Allowed(Right.REOPEN_CASES)
    String reopen(
            @PathVariable String uuid,
            @RequestParam String key,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") List<String> drugs,
            @RequestParam(defaultValue = "") String note,
            Person person,
            Locale locale) {
        return done(
                new Act(uuid, key, person, locale),
                "reopening",
                Map.of("reason", reason, "drugs", drugs, "note", note));
    }

    private String done(Act act, String step, Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("by", DeskOfficer.of(act.person()));
        services.post("/cases/" + act.uuid() + "/" + step, act.key(), act.locale(), whole);
        return "redirect:/hotline/cases/" + act.uuid() + "?done";
    }

    /** The case again, with why the step was refused. */
    @ExceptionHandler(HttpClientErrorException.class)
    ModelAndView refused(HttpClientErrorException refused, HttpServletRequest request, Locale locale) {
        Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return refused.getStatusCode().value() == HttpStatus.NOT_FOUND.value() || path == null
                ? pages.notice("noCase", HttpStatus.NOT_FOUND, locale)
                : shown(String.valueOf(path.get("uuid")), Refusal.of(refused), refused.getStatusCode(), locale);
    }

    private ModelAndView shown(String uuid, String refusal, HttpStatusCode status, Locale locale) {
        ExtendedModelMap model = new ExtendedModelMap();
        model.addAttribute("refused", refusal);
        return new ModelAndView(pages.casePage(uuid, model, locale), model, status);
    }
}
