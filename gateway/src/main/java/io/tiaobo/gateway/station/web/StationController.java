package io.tiaobo.gateway.station.web;

import io.tiaobo.gateway.overview.web.PageProblems;
import io.tiaobo.gateway.station.projection.RequestRow;
import io.tiaobo.gateway.station.projection.ShelfRow;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The tablet's pages (S2-09, S2-42). They only show: what a person does is queued on the device and sent to the services from there, so
 * that it works without network, too.
 */
@Controller
@RequestMapping(path = "/station/{site}", produces = MediaType.TEXT_HTML_VALUE)
class StationController extends PageProblems {
    private final StationPage page;

    StationController(StationPage page) {
        super(page::words);
        this.page = page;
    }

    /** What needs doing, and the way to everything. */
    @GetMapping
    @Allowed(value = Right.READ_SITE, site = "site")
    String home(@PathVariable("site") String code, Model model, Locale locale) {
        page.open(code, model, locale);
        List<ShelfRow> shelf = page.shelf(code, locale);
        List<RequestRow> requests = page.requests(code, locale);
        model.addAttribute(
                "low",
                shelf.stream().filter(row -> !row.state().equals("ENOUGH")).count());
        model.addAttribute(
                "arriving", shelf.stream().filter(row -> row.inTransit() > 0).count());
        model.addAttribute(
                "asked",
                requests.stream().filter(row -> row.resolvedAt() == null).count());
        return "station/home";
    }

    /** What is there and how long it lasts. */
    @GetMapping("/stock")
    @Allowed(value = Right.READ_SITE, site = "site")
    String stock(@PathVariable("site") String code, Model model, Locale locale) {
        return shelf(code, "station/stock", model, locale);
    }

    /** Medicine for a patient. */
    @GetMapping("/dispense")
    @Allowed(value = Right.READ_SITE, site = "site")
    String dispense(@PathVariable("site") String code, Model model, Locale locale) {
        return shelf(code, "station/dispense", model, locale);
    }

    /** Asked for and not there (S1-02). */
    @GetMapping("/asked")
    @Allowed(value = Right.READ_SITE, site = "site")
    String asked(@PathVariable("site") String code, Model model, Locale locale) {
        return shelf(code, "station/asked", model, locale);
    }

    /** Where the things we are short of are. */
    @GetMapping("/requests")
    @Allowed(value = Right.READ_SITE, site = "site")
    String requests(@PathVariable("site") String code, Model model, Locale locale) {
        page.open(code, model, locale);
        model.addAttribute("requests", page.requests(code, locale));
        return "station/requests";
    }

    /** The flows in their few steps, to be printed and put beside the tablet (S2-42). */
    @GetMapping("/steps")
    @Allowed(value = Right.READ_SITE, site = "site")
    String steps(@PathVariable("site") String code, Model model, Locale locale) {
        page.open(code, model, locale);
        model.addAttribute("flows", Flow.ALL);
        return "station/steps";
    }

    /** What was refused, kept on the device until somebody has looked at it. */
    @GetMapping("/inbox")
    @Allowed(value = Right.READ_SITE, site = "site")
    String inbox(@PathVariable("site") String code, Model model, Locale locale) {
        page.open(code, model, locale);
        return "station/inbox";
    }

    /** What lets the tablet keep the pages as an app. */
    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    @Allowed(value = Right.READ_SITE, site = "site")
    ResponseEntity<Map<String, Object>> manifest(@PathVariable("site") String code, Locale locale) {
        String brand = page.words(locale).say("brand");
        return ResponseEntity.ok(Map.of(
                "name",
                brand + " · " + page.site(code, locale).name(),
                "short_name",
                brand,
                "start_url",
                "/station/" + code,
                "scope",
                "/station/",
                "display",
                "standalone",
                "background_color",
                "#f4f6f7",
                "theme_color",
                "#0b6b61",
                "icons",
                List.of(Map.of("src", "/icon.svg", "sizes", "any", "type", "image/svg+xml"))));
    }

    private String shelf(String code, String template, Model model, Locale locale) {
        page.open(code, model, locale);
        model.addAttribute("shelf", page.shelf(code, locale));
        return template;
    }
}
