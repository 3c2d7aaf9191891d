package io.tiaobo.gateway.centre.web;

import io.tiaobo.gateway.centre.projection.RequestedLeg;
import io.tiaobo.gateway.overview.web.PageProblems;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a donor looks at: everything it is asked for, one request with its arithmetic, and the slip that goes with the goods. */
@Controller
@RequestMapping(path = "/centre/{site}", produces = MediaType.TEXT_HTML_VALUE)
class CentreController extends PageProblems {
    private final RequestPage page;

    CentreController(RequestPage page) {
        super(page::words);
        this.page = page;
    }

    /** To answer, to send, on the way; then the sites it supplies. */
    @GetMapping
    @Allowed(value = Right.READ_SITE, site = "site")
    String desk(@PathVariable String site, Model model, Locale locale) {
        page.open(site, model, locale);
        List<RequestedLeg> legs = page.legs(site, locale);
        model.addAttribute("toAnswer", inState(legs, Set.of("RESERVED")));
        model.addAttribute("toSend", inState(legs, Set.of("APPROVED")));
        model.addAttribute("onTheWay", inState(legs, Set.of("DISPATCHED", "PARTLY_RECEIVED")));
        model.addAttribute("supplied", page.supplied(site, locale));
        return "centre/desk";
    }

    /** One request: the numbers, and what can be done. */
    @GetMapping("/request")
    @Allowed(value = Right.READ_SITE, site = "site")
    String request(
            @PathVariable String site, @RequestParam String id, @RequestParam int leg, Model model, Locale locale) {
        return page.withForms(site, id, leg, "", model, locale);
    }

    /** What goes with the goods; the station's scanner reads its code. */
    @GetMapping("/slip")
    @Allowed(value = Right.READ_SITE, site = "site")
    String slip(@PathVariable String site, @RequestParam String id, @RequestParam int leg, Model model, Locale locale) {
        RequestedLeg row = page.show(site, id, leg, model, locale);
        model.addAttribute("code", QrCode.of(row.reservationId()));
        return "centre/slip";
    }

    private static List<RequestedLeg> inState(List<RequestedLeg> legs, Set<String> states) {
        return legs.stream().filter(leg -> states.contains(leg.state())).toList();
    }
}
