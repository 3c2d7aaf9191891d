package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.hotline.web.DeskOfficer;
import io.tiaobo.gateway.hotline.web.Refusal;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The two things the bureau does from its desk: it reminds, and it says that it has looked. Neither moves medicine (S1-31, S1-32). */
@Controller
@RequestMapping("/bureau")
class PressController {
    private final BureauServices services;

    PressController(BureauServices services) {
        this.services = services;
    }

    /** Reminds the site whose turn it is; {@code stay} comes back to the transfer instead of the desk. */
    @PostMapping("/presses")
    @Allowed(Right.PRESS)
    String press(
            @RequestParam String key,
            @RequestParam String transferId,
            @RequestParam int leg,
            @RequestParam(defaultValue = "false") boolean stay,
            Person person,
            RedirectAttributes told,
            Locale locale) {
        services.press(key, locale, transferId, leg, DeskOfficer.of(person));
        told.addFlashAttribute("told", "bureau.pressed");
        if (stay) {
            told.addAttribute("id", transferId);
            return "redirect:/transfers";
        }
        return "redirect:/bureau";
    }

    /** A difference at a receipt was looked at. */
    @PostMapping("/tasks/{id}/close")
    @Allowed(Right.DO_TASKS)
    String close(@PathVariable long id, Person person, RedirectAttributes told, Locale locale) {
        services.close(id, locale, person.subject());
        told.addFlashAttribute("told", "bureau.closed");
        return "redirect:/bureau";
    }

    /** Back to the desk, with why it was refused: somebody else may have been quicker. */
    @ExceptionHandler(HttpClientErrorException.class)
    String refused(HttpClientErrorException refused, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("refused", Refusal.of(refused));
        return "redirect:/bureau";
    }
}
