package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.invariants.Violation;
import io.tiaobo.invariants.personal.PersonalDataScan;
import io.tiaobo.testkit.audit.TableState;
import io.tiaobo.testkit.audit.TopicAudit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Whether everything a system did so far adds up: its own checks, its topics, its tables against its topics (I1–I19). */
final class Audit {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SystemUnderTest system;
    private final PersonalDataScan personalData = new PersonalDataScan(List.of());

    Audit(SystemUnderTest system) {
        this.system = system;
    }

    /** Fails if anything is wrong; work may go on meanwhile. */
    void findsNothing() {
        assertThat(violations()).describedAs("violations").isEmpty();
    }

    private List<Violation> violations() {
        String broker = system.kafka().bootstrapServers();
        List<TableState> tables = Arrays.stream(Service.values())
                .map(service -> TableState.now(service.id(), system.postgres().jdbcUrl(service.id()), broker))
                .toList();
        List<Violation> violations = new ArrayList<>();
        try (TopicAudit audit = new TopicAudit(broker, personalData, records -> {})) {
            violations.addAll(audit.violations());
            tables.forEach(table -> violations.addAll(audit.compare(table)));
            assertThat(audit.records()).describedAs("records audited").isPositive();
        }
        for (Service service : Service.values()) {
            violations.addAll(own(service));
            personalData.look("log of " + service.id(), system.logOf(service));
            Edge edge = system.at(service);
            personalData.look(
                    "metrics of " + service.id(),
                    edge.get("/actuator/prometheus").body());
        }
        violations.addAll(personalData.violations());
        return violations;
    }

    private List<Violation> own(Service service) {
        Edge.Answer answer = system.at(service).get("/checks");
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        List<Violation> violations = new ArrayList<>();
        JSON.readTree(answer.body())
                .path("checks")
                .forEach(check -> check.path("violations")
                        .forEach(found -> violations.add(
                                new Violation(check.path("id").asString(), service.id(), found.toString()))));
        return violations;
    }
}
