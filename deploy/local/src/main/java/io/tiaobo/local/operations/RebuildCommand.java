package io.tiaobo.local.operations;

import io.tiaobo.local.Console;
import io.tiaobo.local.Http;
import io.tiaobo.local.UserProblem;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code rebuild}: builds a projection again from the events and waits for the end. Exit code 1 if it failed. */
@Command(name = "rebuild", description = "由事件重建一个投影,期间照常运行 / build a projection again while the system runs")
public final class RebuildCommand implements Callable<Integer> {
    private static final long PAUSE_NANOS = 1_000_000_000L;

    @Parameters(index = "0", paramLabel = "SERVICE")
    String service = "";

    @Parameters(index = "1", paramLabel = "PROJECTION")
    String projection = "";

    @Mixin
    Operator operator = new Operator();

    @Override
    public Integer call() {
        if (service.equals("gateway")) {
            throw new UserProblem(
                    "网关的表来自各主题,要停下再启动:deploy/tiaobo up --rebuild-gateway",
                    "the gateway's tables come from the topics and need a restart: deploy/tiaobo up --rebuild-gateway");
        }
        JsonNode accepted = operator.post(service, "/operations/processors/" + projection + "/rebuild");
        long id = accepted.path("id").asLong();
        Console.OUT.printf(
                "正在重建 %s,约 %s 个事件;旧数据照常可用 · rebuilding from about %s events; the old rows stay in use%n",
                projection,
                accepted.path("events").asString(),
                accepted.path("events").asString());
        JsonNode rebuild = latest();
        while (rebuild.path("id").asLong() == id && rebuild.path("endedAt").isNull()) {
            Console.OUT.printf(
                    "    %s / %d%n",
                    rebuild.path("events").asString(),
                    rebuild.path("events").asLong() + rebuild.path("remaining").asLong());
            LockSupport.parkNanos(PAUSE_NANOS);
            rebuild = latest();
        }
        return report(rebuild);
    }

    private static int report(JsonNode rebuild) {
        String outcome = rebuild.path("outcome").asString("");
        switch (outcome) {
            case "SAME" -> Console.OUT.println("✓ 与原数据完全相同,未改动 · the same as before, nothing changed");
            case "REPLACED" ->
                Console.OUT.println("✓ 已替换;不同的行 · replaced; rows that differed: " + rebuild.path("differences"));
            default ->
                Console.OUT.println(
                        "✗ 未能重建(" + outcome + "),原数据未改动,详见日志 · not rebuilt; the rows are as before, see the log");
        }
        return outcome.equals("SAME") || outcome.equals("REPLACED") ? 0 : 1;
    }

    private JsonNode latest() {
        Http.Answer answer = operator.http(service).get("/operations/processors");
        if (!answer.ok()) {
            throw Operator.refusal(answer);
        }
        for (JsonNode processor : answer.json()) {
            if (projection.equals(processor.path("name").asString())) {
                return processor.path("rebuild");
            }
        }
        throw new IllegalStateException("the service accepted a processor it does not list: " + projection);
    }
}
