package io.tiaobo.local;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What stands still inside services that answer: parked messages, processors and consumers that do not run. */
final class Pipelines {
    private Pipelines() {}

    /** One line per trouble; services that do not answer are left to the table of processes. */
    static List<String> troubles(Home home) {
        List<String> troubles = new ArrayList<>();
        for (ServiceSpec service : ServiceSpec.ALL) {
            Http http = Running.http(home, service, "zh");
            if (http.isOk("/actuator/health/liveness")) {
                troubles.addAll(stopped(service.name(), http.get("/actuator/health")));
                troubles.addAll(parked(service.name(), http.get("/operations/parked?size=1")));
            }
        }
        return troubles;
    }

    /** Details of the health of messaging that are not {@code running}; the overall answer is 503 then. */
    static List<String> stopped(String service, Http.Answer health) {
        JsonNode messaging =
                health.json().path("components").path("messagingHealth").path("details");
        List<String> troubles = new ArrayList<>();
        messaging.properties().stream()
                .filter(part -> !"running".equals(part.getValue().asString()))
                .forEach(part -> troubles.add("✗ %s %s: %s"
                        .formatted(service, part.getKey(), part.getValue().asString())));
        return troubles;
    }

    private static List<String> parked(String service, Http.Answer answer) {
        long total = answer.ok() ? answer.json().path("total").asLong() : 0;
        return total == 0
                ? List.of()
                : List.of("✗ %s 搁置 %d 条消息 · %d parked messages: deploy/tiaobo parked list %s"
                        .formatted(service, total, total, service));
    }
}
