package io.tiaobo.gateway.bureau.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tiaobo.gateway.hotline.web.CaseRow;
import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.runtime.web.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks the services for what supervision needs and the topics do not say: hotline cases and the bureau's tasks. Asked with the person's
 * token; throws {@link org.springframework.web.client.RestClientException} when a service refuses or does not
 * answer soon.
 */
@Component
class BureauServices {
    private static final String OPEN_CASES = "INTAKE,VERIFYING,COORDINATING,RESOLVED,CALLBACK";

    private final RestClient shortage;
    private final RestClient transfer;

    BureauServices(ServiceClients services) {
        shortage = BriefClients.of(services.shortage());
        transfer = BriefClients.of(services.transfer());
    }

    /** A receipt that differs from what was sent; see {@code /tasks} of the transfer service. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Task(long id, String kind, String transferId, int leg, String siteCode, String drugCode, Instant openedAt) {}

    /** All hotline cases of a part of the network with a clock that ran out. */
    List<CaseRow> lateCases(String region) {
        return all(page -> shortage.get()
                .uri(
                        "/cases?late=true&state={open}&region={region}&page={page}&size={size}",
                        OPEN_CASES,
                        region,
                        page,
                        Page.MAX_SIZE)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {}));
    }

    /** All differences at receipt in a part of the network that nobody has looked at. */
    List<Task> discrepancies(String region) {
        return all(page -> transfer.get()
                .uri(
                        "/tasks?open=true&kind=DISCREPANCY&region={region}&page={page}&size={size}",
                        region,
                        page,
                        Page.MAX_SIZE)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {}));
    }

    /** Every page of a list: the services give the latest first, and the bureau wants the oldest. */
    private static <T> List<T> all(IntFunction<@Nullable Page<T>> question) {
        List<T> items = new ArrayList<>();
        Page<T> page = Objects.requireNonNull(question.apply(0));
        for (int next = 1; !page.items().isEmpty(); next++) {
            items.addAll(page.items());
            if (items.size() >= page.total()) {
                break;
            }
            page = Objects.requireNonNull(question.apply(next));
        }
        return items;
    }

    /** Reminds the site whose turn it is (S1-32); the same key again is the same reminder. */
    void press(String key, Locale locale, String transferId, int leg, Map<String, String> by) {
        ServiceClients.post(
                        shortage,
                        locale,
                        Map.of("transferId", transferId, "leg", leg, "by", by),
                        "/supervision/presses")
                .header("Idempotency-Key", key)
                .retrieve()
                .toBodilessEntity();
    }

    /** Says that a task was looked at; again changes nothing. */
    void close(long task, Locale locale, String by) {
        ServiceClients.post(transfer, locale, Map.of("by", by), "/tasks/{id}/close", task)
                .retrieve()
                .toBodilessEntity();
    }
}
