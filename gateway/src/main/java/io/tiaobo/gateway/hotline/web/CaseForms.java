package io.tiaobo.gateway.hotline.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.domain.BusinessDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;

/** Forms of a case that come back with what was typed, and with the reason beside the field, when they are refused. */
@Controller
@RequestMapping("/hotline/cases/{uuid}")
class CaseForms {
    private final HotlineServices services;
    private final HotlinePages pages;

    CaseForms(HotlineServices services, HotlinePages pages) {
        this.services = services;
        this.pages = pages;
    }

    /** Somebody is put on the waiting list of the case's station (S1-19); the case follows the entry from then on. */
    @PostMapping("/patients")
    @Allowed(Right.HANDLE_CASES)
    String register(
            @PathVariable String uuid,
            @RequestParam String key,
            @ModelAttribute("patient") PatientForm patient,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            Map<String, Object> answer =
                    services.post("/cases/" + uuid + "/patients", key, locale, patient.registration());
            return "redirect:/hotline/cases/" + uuid + "?done&registered=" + answer.get("outcome");
        } catch (HttpClientErrorException refused) {
            return again(uuid, "patient-" + patient.drugCode(), refused, model, locale, response);
        }
    }

    /** A site's insurance officer is asked what happened (S1-16); {@code due} is a moment in Asia/Shanghai. */
    @PostMapping("/enquiries")
    @Allowed(Right.HANDLE_CASES)
    String ask(
            @PathVariable String uuid,
            @RequestParam String key,
            @RequestParam String siteCode,
            @RequestParam String siteOfficer,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime due,
            Person person,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Map<String, Object> enquiry = Map.of(
                "siteCode",
                siteCode,
                "siteOfficer",
                siteOfficer.strip(),
                "dueAt",
                due.atZone(BusinessDate.ZONE).toInstant(),
                "by",
                DeskOfficer.of(person));
        try {
            services.post("/cases/" + uuid + "/enquiries", key, locale, enquiry);
            return "redirect:/hotline/cases/" + uuid + "?done";
        } catch (HttpClientErrorException refused) {
            model.addAttribute("siteOfficer", siteOfficer);
            model.addAttribute("due", due);
            return again(uuid, "enquiry", refused, model, locale, response);
        }
    }

    /** What the site said on the telephone. */
    @PostMapping("/enquiries/{enquiryId}/answer")
    @Allowed(Right.HANDLE_CASES)
    String answer(
            @PathVariable String uuid,
            @PathVariable String enquiryId,
            @RequestParam String key,
            @RequestParam String answer,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            services.post(
                    "/cases/" + uuid + "/enquiries/" + enquiryId + "/answer", key, locale, Map.of("answer", answer));
            return "redirect:/hotline/cases/" + uuid + "?done";
        } catch (HttpClientErrorException refused) {
            return again(uuid, "answer-" + enquiryId, refused, model, locale, response);
        }
    }

    private String again(
            String uuid,
            String form,
            HttpClientErrorException refused,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (!FormProblems.tell(form, refused, model, response).isEmpty()) {
            model.addAttribute("refused", pages.say(locale, "hotline.form.refused"));
        }
        return pages.casePage(uuid, model, locale);
    }
}
