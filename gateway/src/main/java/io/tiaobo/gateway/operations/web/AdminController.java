package io.tiaobo.gateway.operations.web;

import io.tiaobo.gateway.overview.web.PageProblems;
import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.check.CheckController;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The administrator's desk: what needs a hand in any service, before every figure. */
@Controller
@RequestMapping(path = "/admin", produces = MediaType.TEXT_HTML_VALUE)
class AdminController extends PageProblems {
    /** Parked records of a service that stand on the desk itself. */
    private static final int FIRST = 10;

    private final Operated operated;
    private final AdminPages pages;

    AdminController(Operated operated, AdminPages pages) {
        super(pages::words);
        this.operated = operated;
        this.pages = pages;
    }

    /**
     * The invariants of a service.
     *
     * @param service its name
     * @param report what was found; null when it did not answer
     */
    record Checked(String service, CheckController.@Nullable Report report) {}

    /** Every service with its processors and parked records; checks come after it, they may take long. */
    @GetMapping
    @Allowed(Right.OPERATE)
    String desk(Model model, Locale locale) {
        pages.begin(model, locale);
        List<ServiceState> states = operated.all(FIRST);
        model.addAttribute("states", states);
        model.addAttribute(
                "hands",
                states.stream()
                        .flatMap(state -> Hand.of(state).stream())
                        .sorted(Comparator.comparing(Hand::kind))
                        .toList());
        return "operations/desk";
    }

    /** Runs the checks of all services now. */
    @GetMapping("/checks")
    @Allowed(Right.READ_CHECKS)
    String checks(Person person, Model model, Locale locale) {
        pages.begin(model, locale);
        model.addAttribute("operates", person.has(Right.OPERATE));
        model.addAttribute(
                "checked",
                ServiceClients.NAMES.stream()
                        .map(service ->
                                new Checked(service, operated.checks(service).orElse(null)))
                        .toList());
        return "operations/checks";
    }
}
