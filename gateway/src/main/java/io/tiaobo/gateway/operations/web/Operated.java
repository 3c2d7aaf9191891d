package io.tiaobo.gateway.operations.web;

import io.tiaobo.gateway.Language;
import io.tiaobo.gateway.bureau.web.BriefClients;
import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.check.CheckController;
import io.tiaobo.runtime.health.PartHealth;
import io.tiaobo.runtime.operations.Operator;
import io.tiaobo.runtime.operations.ParkedView;
import io.tiaobo.runtime.operations.ProcessorController;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Asks services how they are and has them settle what an operator decided, each with the operator's own token. */
@Component
class Operated {
    private final ServiceClients services;

    Operated(ServiceClients services) {
        this.services = services;
    }

    /** All services, whether they answer or not; each is waited for three seconds at most. */
    List<ServiceState> all(int records) {
        return ServiceClients.NAMES.stream()
                .map(service -> look(service, records))
                .toList();
    }

    private ServiceState look(String service, int records) {
        RestClient client = BriefClients.of(services.named(service));
        return ServiceClients.answered(
                        service,
                        () -> client.get()
                                .uri("/actuator/health")
                                .exchangeForRequiredValue((request, answer) -> body(answer.bodyTo(Health.class))))
                .map(health -> new ServiceState(
                        service,
                        true,
                        health.down(),
                        parts(
                                health,
                                ServiceClients.answered(service, () -> processors(client))
                                        .orElse(List.of())),
                        ServiceClients.answered(service, () -> parked(client, "PARKED", 0, records))
                                .orElse(null)))
                .orElseGet(() -> ServiceState.away(service));
    }

    private static List<ServiceState.Part> parts(Health health, List<ProcessorController.View> processors) {
        Map<String, ProcessorController.View> figures = new LinkedHashMap<>();
        processors.forEach(view -> figures.put(view.name(), view));
        List<ServiceState.Part> parts = new ArrayList<>();
        health.parts()
                .forEach(said -> parts.add(new ServiceState.Part(
                        said, said.kind() == PartHealth.Kind.PROCESSOR ? figures.remove(said.name()) : null)));
        figures.forEach((name, view) -> parts.add(
                new ServiceState.Part(PartHealth.of(PartHealth.Kind.PROCESSOR, name, PartHealth.State.UNKNOWN), view)));
        return parts;
    }

    /** Its processors; none of the gateway, which has no events of its own. */
    private static List<ProcessorController.View> processors(RestClient client) {
        try {
            return body(client.get()
                    .uri("/operations/processors")
                    .retrieve()
                    .body(new ParameterizedTypeReference<List<ProcessorController.View>>() {}));
        } catch (HttpClientErrorException.NotFound hasNone) {
            return List.of();
        }
    }

    /** One of them; 404 for an unknown one. */
    ProcessorController.View processor(String service, String name) {
        return processors(services.named(service)).stream()
                .filter(processor -> processor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> NotFoundException.of("processor", name));
    }

    /** Its parked records in a state, the oldest first. */
    Page<ParkedView> parked(String service, String state, int page, int size) {
        return parked(services.named(service), state, page, size);
    }

    private static Page<ParkedView> parked(RestClient client, String state, int page, int size) {
        return body(client.get()
                .uri("/operations/parked?state={state}&page={page}&size={size}", state, page, size)
                .retrieve()
                .body(new ParameterizedTypeReference<Page<ParkedView>>() {}));
    }

    /** All that may be shown of one record; 404 for an unknown one. */
    ParkedView.Detail record(String service, long id, Locale locale) {
        try {
            return body(services.named(service)
                    .get()
                    .uri("/operations/parked/{id}", id)
                    .header("Accept-Language", Language.of(locale))
                    .retrieve()
                    .body(ParkedView.Detail.class));
        } catch (HttpClientErrorException.NotFound unknown) {
            throw NotFoundException.of("parked-record", String.valueOf(id));
        }
    }

    /** Runs its checks now, however long they take; empty when it does not answer. */
    Optional<CheckController.Report> checks(String service) {
        return ServiceClients.answered(
                service,
                () -> services.named(service).get().uri("/checks").retrieve().body(CheckController.Report.class));
    }

    /** Has something below {@code /operations} done, once per key of the form; what came of it by name. */
    Map<String, String> does(AdminForm form, Person person, Locale locale, String path, Object... variables) {
        RestClient client = services.named(form.service());
        return body(ServiceClients.post(
                                client,
                                locale,
                                new Operator(person.subject(), form.reason().strip()),
                                "/operations" + path,
                                variables)
                        .header("Idempotency-Key", form.key())
                        .retrieve()
                        .body(Answers.Accepted.class))
                .details();
    }

    private static <T> T body(@Nullable T answer) {
        return Objects.requireNonNull(answer);
    }
}
