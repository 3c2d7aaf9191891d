package io.tiaobo.gateway.centre.web;

import io.tiaobo.gateway.overview.web.PageProblems;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.domain.BusinessDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a donor decides. Each form carries the idempotency key it was made with, so that a second tap is the same decision; a refused
 * step shows the page again with the reason.
 */
@Controller
@RequestMapping(path = "/centre/{site}/request", produces = MediaType.TEXT_HTML_VALUE)
class AnswerController extends PageProblems {
    private final TransferSteps steps;
    private final RequestPage page;
    private final JsonMapper json;

    AnswerController(TransferSteps steps, RequestPage page, JsonMapper json) {
        super(page::words);
        this.steps = steps;
        this.page = page;
        this.json = json;
    }

    /**
     * What every form says.
     *
     * @param site donor, from the path
     * @param id transfer
     * @param leg number of the leg
     * @param key idempotency key of the form
     */
    record Form(String site, String id, int leg, String key) {}

    /** All or part of what is reserved, promised for a moment in Asia/Shanghai. */
    @PostMapping("/approval")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    String approve(
            Form form,
            @RequestParam long quantity,
            @RequestParam LocalDateTime promised,
            Person person,
            Model model,
            Locale locale) {
        String moment = promised.atZone(BusinessDate.ZONE).toInstant().toString();
        return step(
                form,
                "approval",
                Map.of("quantity", quantity, "promisedAt", moment, "by", person.subject()),
                model,
                locale);
    }

    /** No, with a reason from the list. */
    @PostMapping("/refusal")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    String refuse(Form form, @RequestParam RefusalReason reason, Person person, Model model, Locale locale) {
        return step(form, "refusal", Map.of("reason", reason.name(), "by", person.subject()), model, locale);
    }

    /** The goods leave. */
    @PostMapping("/dispatch")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    String dispatch(Form form, @RequestParam long quantity, Model model, Locale locale) {
        return step(form, "dispatch", Map.of("quantity", quantity), model, locale);
    }

    private String step(Form form, String step, Map<String, ?> body, Model model, Locale locale) {
        try {
            steps.run(step, form.id(), form.leg(), form.key(), locale, body);
        } catch (RestClientResponseException refused) {
            if (refused.getStatusCode().is5xxServerError()) {
                throw refused;
            }
            return page.withForms(form.site(), form.id(), form.leg(), reasonOf(refused), model, locale);
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath("/centre/{site}/request")
                        .queryParam("id", "{id}")
                        .queryParam("leg", form.leg())
                        .queryParam("done", step)
                        .encode()
                        .buildAndExpand(form.site(), form.id())
                        .toUriString();
    }

    private String reasonOf(RestClientResponseException refused) {
        try {
            return json.readTree(refused.getResponseBodyAsString())
                    .path("detail")
                    .asString(refused.getStatusText());
        } catch (JacksonException unreadable) {
            return refused.getStatusText();
        }
    }
}
