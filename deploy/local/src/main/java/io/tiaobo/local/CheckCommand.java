package io.tiaobo.local;

import io.tiaobo.invariants.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * {@code check}: asks every service for violated invariants, then recomputes everything from the topics, compares the topics
 * with the tables and searches topics, logs and metrics for personal data. Exit code 1 if anything is wrong.
 */
@Command(name = "check", description = "核对账目与不变量 / check that everything adds up")
final class CheckCommand implements Callable<Integer> {
    @Option(names = "--services-only", description = "只问各服务,不读消息 / ask the services only, do not read the topics")
    boolean servicesOnly;

    @Option(names = "--at-rest", description = "系统已静止:未完成的也算不符 / nothing is under way: what is unfinished counts, too")
    boolean atRest;

    @Override
    public Integer call() {
        boolean fine = true;
        for (ServiceSpec service : ServiceSpec.ALL) {
            fine &= report(service.name(), "", violations(Running.http(Home.find(), service, "zh")));
        }
        if (!servicesOnly) {
            fine &= new HistoryCheck(Home.find(), atRest).run();
        }
        return fine ? 0 : 1;
    }

    /** One line for what was checked, and one for each violation; answers whether there is none. */
    static boolean report(String subject, String note, List<String> violations) {
        Console.OUT.printf(
                "%s %-10s %s%s%n",
                violations.isEmpty() ? "✓" : "✗",
                subject,
                violations.isEmpty() ? "无误 · no violations" : violations.size() + " 项不符 · violations",
                note.isEmpty() ? "" : "  (" + note + ")");
        violations.forEach(violation -> Console.OUT.println("    " + violation));
        return violations.isEmpty();
    }

    static List<String> lines(List<Violation> violations) {
        return violations.stream()
                .map(found -> found.id() + " " + found.subject() + ": " + found.text())
                .toList();
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
