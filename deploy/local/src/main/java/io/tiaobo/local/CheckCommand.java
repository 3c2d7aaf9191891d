package io.tiaobo.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** {@code check}: asks every service for violated invariants (reliability: I1–I16). Exit code 1 if there is one. */
@Command(name = "check", description = "核对账目与不变量 / check that everything adds up")
final class CheckCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        boolean fine = true;
        for (ServiceSpec service : ServiceSpec.ALL) {
            List<String> violations = violations(Running.http(Home.find(), service, "zh"));
            Console.OUT.printf(
                    "%s %-10s %s%n",
                    violations.isEmpty() ? "✓" : "✗",
                    service.name(),
                    violations.isEmpty() ? "无误 · no violations" : violations.size() + " 项不符 · violations");
            violations.forEach(violation -> Console.OUT.println("    " + violation));
            fine &= violations.isEmpty();
        }
        return fine ? 0 : 1;
    }

    private static List<String> violations(Http http) {
        Http.Answer answer = http.get("/checks");
        if (!answer.ok()) {
            return List.of("HTTP %d %s".formatted(answer.status(), answer.body()));
        }
        return violations(answer.json());
    }

    /** Every check that says it found something, whatever else it says. */
    static List<String> violations(JsonNode answer) {
        List<String> violations = new ArrayList<>();
        JsonNode checks = answer.has("checks") ? answer.get("checks") : answer;
        for (JsonNode check : checks) {
            JsonNode found = check.path("violations");
            boolean violated = found.isArray() ? !found.isEmpty() : found.asLong(0) > 0;
            if (violated) {
                violations.add(check.toString());
            }
        }
        return violations;
    }
}
