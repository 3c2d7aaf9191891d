package io.tiaobo.gateway.chief.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tiaobo.gateway.bureau.web.BriefClients;
import io.tiaobo.gateway.hotline.web.CasePage;
import io.tiaobo.gateway.hotline.web.CaseRow;
import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.runtime.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks the services for what a section chief decides about, with the chief's token. Throws
 * {@link org.springframework.web.client.RestClientException} when a service refuses or does not answer soon.
 */
@Component
class ChiefServices {
    private final RestClient shortage;
    private final RestClient transfer;

    ChiefServices(ServiceClients services) {
        shortage = BriefClients.of(services.shortage());
        transfer = BriefClients.of(services.transfer());
    }

    /** A clock of a case that ran out and is not met; see {@code /case-reports/overdue} of shortage. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LateClock(String caseId, String clock, Instant dueAt) {
        /** The part of the case's id that stands in paths. */
        public String uuid() {
            return CaseRow.uuidOf(caseId);
        }
    }

    /** Something that has to be looked at; see {@code /tasks} of transfer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Task(long id, String kind, String transferId, String textZh, String textEn, Instant openedAt) {}

    /** How long one step may take; see {@code /case-clocks} of shortage. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rule(String regionCode, String dispatchClass, String clock, int minutes, int remindPercent) {}

    /** A rule that was set, by whom and why. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(
            String regionCode,
            String dispatchClass,
            String clock,
            int minutes,
            int remindPercent,
            String office,
            String officerRef,
            String reason,
            Instant setAt) {}

    /** Clocks that ran out, the oldest first. */
    Page<LateClock> lateClocks(int size) {
        return body(shortage.get()
                .uri("/case-reports/overdue?size={size}", size)
                .retrieve()
                .body(new ParameterizedTypeReference<Page<LateClock>>() {}));
    }

    /** Open cases in these states; with {@code late} only those with a clock that ran out. */
    Page<CaseRow> cases(String states, boolean late, int size) {
        return body(shortage.get()
                .uri("/cases?state={states}&late={late}&size={size}", states, late, size)
                .retrieve()
                .body(new ParameterizedTypeReference<Page<CaseRow>>() {}));
    }

    CasePage detail(String uuid) {
        return body(shortage.get().uri("/cases/{uuid}", uuid).retrieve().body(CasePage.class));
    }

    /** Tasks that nobody has closed, the latest first. */
    Page<Task> tasks(int size) {
        return body(transfer.get()
                .uri("/tasks?open=true&size={size}", size)
                .retrieve()
                .body(new ParameterizedTypeReference<Page<Task>>() {}));
    }

    /** Says that a task was looked at; again changes nothing. */
    void close(long task, Locale locale, String by) {
        ServiceClients.post(transfer, locale, Map.of("by", by), "/tasks/{id}/close", task)
                .retrieve()
                .toBodilessEntity();
    }

    /** The rules that hold in a region. */
    List<Rule> rules(String region) {
        return body(shortage.get()
                .uri("/case-clocks?region={region}", region)
                .retrieve()
                .body(new ParameterizedTypeReference<List<Rule>>() {}));
    }

    /** What was set for a region and those within, the latest first. */
    Page<Change> changes(String region, int page, int size) {
        return body(shortage.get()
                .uri("/case-clocks/changes?region={region}&page={page}&size={size}", region, page, size)
                .retrieve()
                .body(new ParameterizedTypeReference<Page<Change>>() {}));
    }

    /** Sets a rule for the cases to come; the same key again is the same change. */
    void set(String key, Locale locale, Map<String, Object> rule) {
        ServiceClients.post(shortage, locale, rule, "/case-clocks")
                .header("Idempotency-Key", key)
                .retrieve()
                .toBodilessEntity();
    }

    private static <T> T body(@Nullable T answer) {
        return Objects.requireNonNull(answer);
    }
}
