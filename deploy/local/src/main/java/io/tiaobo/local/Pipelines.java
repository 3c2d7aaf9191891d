package io.tiaobo.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** Processors and consumers that do not run by the health of messaging; the overall answer is 503 then. */
    static List<String> stopped(String service, Http.Answer health) {
        JsonNode parts = health.json()
                .path("components")
                .path("messagingHealth")
                .path("details")
                .path("parts");
        return parts.valueStream()
                .filter(part -> !"RUNNING".equals(part.path("state").asString()))
                .map(part -> "✗ %s %s %s: %s"
                        .formatted(
                                service,
                                part.path("kind").asString().toLowerCase(Locale.ROOT),
                                part.path("name").asString(),
                                state(part)))
                .toList();
    }

    private static String state(JsonNode part) {
        String state = part.path("state").asString();
        return switch (state) {
            case "FAILING" -> "failing and trying again";
            case "WAITING" ->
                "waiting, others have to handle %d records before"
                        .formatted(part.path("recordsBefore").asLong());
            case "WITHOUT_BROKER" -> "waiting for the broker";
            case "STOPPED", "STALLED" ->
                "%s, restarted %d times".formatted(state, part.path("restarts").asInt());
            default -> state;
        };
    }

    private static List<String> parked(String service, Http.Answer answer) {
        long total = answer.ok() ? answer.json().path("total").asLong() : 0;
        return total == 0
                ? List.of()
                : List.of("✗ %s 搁置 %d 条消息 · %d parked messages: deploy/tiaobo parked list %s"
                        .formatted(service, total, total, service));
    }
}
