package io.tiaobo.gateway.bureau.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tiaobo.gateway.hotline.web.CaseRow;
import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.runtime.web.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
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

    /** Hotline cases with a clock that ran out. */
    Page<CaseRow> lateCases() {
        return Objects.requireNonNull(shortage.get()
                .uri("/cases?late=true&state={open}&size={size}", OPEN_CASES, Page.MAX_SIZE)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {}));
    }

    /** Differences at receipt nobody has looked at. */
    Page<Task> discrepancies() {
        return Objects.requireNonNull(transfer.get()
                .uri("/tasks?open=true&kind=DISCREPANCY&size={size}", Page.MAX_SIZE)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {}));
    }

    /** Reminds the site whose turn it is (S1-32); the same key again is the same reminder. */
    void press(String key, String language, String transferId, int leg, Map<String, String> by) {
        shortage.post()
                .uri("/supervision/presses")
                .header("Idempotency-Key", key)
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("transferId", transferId, "leg", leg, "by", by))
                .retrieve()
                .toBodilessEntity();
    }

    /** Says that a task was looked at; again changes nothing. */
    void close(long task, String language, String by) {
        transfer.post()
                .uri("/tasks/{id}/close", task)
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("by", by))
                .retrieve()
                .toBodilessEntity();
    }
}
