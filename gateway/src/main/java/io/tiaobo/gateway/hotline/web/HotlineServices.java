package io.tiaobo.gateway.hotline.web;

import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.runtime.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * Asks shortage for cases and inventory for what the rules say. Cases are not kept here: only one service holds what a person said.
 * Everything throws {@link org.springframework.web.client.RestClientException} when a service does not answer or refuses.
 */
@Component
class HotlineServices {
    private final RestClient shortage;
    private final RestClient inventory;

    HotlineServices(ServiceClients services) {
        shortage = services.shortage();
        inventory = services.inventory();
    }

    /**
     * Which cases are listed; empty text filters nothing.
     *
     * @param state states, separated by commas
     * @param workOrder part of the work order
     * @param office office that handles them
     * @param late only those with a clock that ran out
     * @param page page, from 0
     */
    record Wanted(String state, String workOrder, String office, boolean late, int page) {}

    Page<CaseRow> cases(Wanted wanted, int size) {
        return Objects.requireNonNull(shortage.get()
                .uri(uri -> uri.path("/cases")
                        .queryParamIfPresent("state", given(wanted.state()).map(text -> "{state}"))
                        .queryParamIfPresent(
                                "workOrder", given(wanted.workOrder()).map(text -> "{workOrder}"))
                        .queryParamIfPresent("office", given(wanted.office()).map(text -> "{office}"))
                        .queryParam("late", wanted.late())
                        .queryParam("page", wanted.page())
                        .queryParam("size", size)
                        .build(Map.of(
                                "state", wanted.state(), "workOrder", wanted.workOrder(), "office", wanted.office())))
                .retrieve()
                .body(new ParameterizedTypeReference<>() {}));
    }

    CasePage detail(String uuid) {
        return Objects.requireNonNull(
                shortage.get().uri("/cases/{uuid}", uuid).retrieve().body(CasePage.class));
    }

    /** An entry of the waiting list; empty while it is not listed yet, and for those who may not see it. */
    Optional<CasePage.Entry> entry(String entryId) {
        try {
            return Optional.ofNullable(shortage.get()
                    .uri("/waiting-list/{entry}", entryId)
                    .retrieve()
                    .body(CasePage.Entry.class));
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Forbidden notShown) {
            return Optional.empty();
        }
    }

    List<CasePage.Line> timeline(String uuid) {
        return Objects.requireNonNull(shortage.get()
                .uri("/cases/{uuid}/timeline", uuid)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {}));
    }

    /** What was noted of calls; nothing for those who may not read it. */
    List<CasePage.Note> notes(String uuid) {
        try {
            return Objects.requireNonNull(shortage.get()
                    .uri("/cases/{uuid}/notes", uuid)
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {}));
        } catch (HttpClientErrorException.Forbidden notForThem) {
            return List.of();
        }
    }

    /** Whom to call; empty once the caller was erased. */
    Optional<CasePage.Caller> caller(String uuid) {
        try {
            return Optional.ofNullable(
                    shortage.get().uri("/cases/{uuid}/caller", uuid).retrieve().body(CasePage.Caller.class));
        } catch (HttpClientErrorException.NotFound erased) {
            return Optional.empty();
        }
    }

    /** What may be answered to a question about a product; empty without an approved text, and for those who may not ask. */
    Optional<CasePage.Proposal> proposal(String site, String drug, String question) {
        try {
            return Optional.ofNullable(inventory
                    .get()
                    .uri("/policy/answer-proposal?site={site}&drug={drug}&question={question}", site, drug, question)
                    .retrieve()
                    .body(CasePage.Proposal.class));
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Forbidden noText) {
            return Optional.empty();
        }
    }

    HotlineReports.Rates rates(LocalDate from, LocalDate until) {
        return Objects.requireNonNull(shortage.get()
                .uri("/case-reports/rates?from={from}&until={until}", from, until)
                .retrieve()
                .body(HotlineReports.Rates.class));
    }

    List<HotlineReports.Cluster> clusters(int days, int least) {
        return Objects.requireNonNull(shortage.get()
                .uri("/case-reports/clusters?days={days}&least={least}", days, least)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {}));
    }

    /** Does a step; the same key again is the same step. Refusals come in the reader's language. */
    Map<String, Object> post(String path, String key, Locale locale, Object body) {
        return Objects.requireNonNull(ServiceClients.post(shortage, locale, body, path)
                .header("Idempotency-Key", key)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {}));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
