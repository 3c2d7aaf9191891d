package io.tiaobo.gateway.hotline.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;

/** The page of the office that asks citizens afterwards and handled none of the cases (S1-39, S1-40). */
@Controller
@RequestMapping("/callback")
class CallbackController {
    private static final String WAITING = "RESOLVED,CALLBACK";
    private static final int SIZE = 50;

    private final HotlineServices services;
    private final HotlinePages pages;

    CallbackController(HotlineServices services, HotlinePages pages) {
        this.services = services;
        this.pages = pages;
    }

    /** Cases that wait for their callback, the latest first. */
    @GetMapping
    @Allowed(Right.CALL_BACK)
    String list(Model model, Locale locale) {
        pages.begin(model, locale);
        model.addAttribute("cases", services.cases(new HotlineServices.Wanted(WAITING, "", "", false, 0), SIZE));
        return "hotline/callbacks";
    }

    @GetMapping("/{uuid}")
    @Allowed(Right.CALL_BACK)
    String one(@PathVariable String uuid, Model model, Locale locale) {
        return pages.callbackPage(uuid, model, locale);
    }

    /** What the citizen said; marks only when reached. */
    @PostMapping("/{uuid}")
    @Allowed(Right.CALL_BACK)
    String callBack(
            @PathVariable String uuid,
            @RequestParam String key,
            @RequestParam boolean reached,
            @RequestParam(defaultValue = "false") boolean solved,
            @RequestParam(defaultValue = "0") int result,
            @RequestParam(defaultValue = "0") int attitude,
            Person person,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            services.post(
                    "/cases/" + uuid + "/callbacks",
                    key,
                    locale,
                    Map.of(
                            "reached",
                            reached,
                            "solved",
                            reached && solved,
                            "result",
                            reached ? result : 0,
                            "attitude",
                            reached ? attitude : 0,
                            "by",
                            DeskOfficer.of(person)));
            return "redirect:/callback?done";
        } catch (HttpClientErrorException refused) {
            response.setStatus(refused.getStatusCode().value());
            model.addAttribute("refused", Refusal.of(refused));
            return pages.callbackPage(uuid, model, locale);
        }
    }
}
