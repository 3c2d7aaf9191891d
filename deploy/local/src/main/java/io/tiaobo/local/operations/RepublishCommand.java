package io.tiaobo.local.operations;

import io.tiaobo.local.Console;
import io.tiaobo.local.Http;
import io.tiaobo.local.UserProblem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code republish}: sends stored events to Kafka again and waits for the end; Ctrl-C leaves it running. */
@Command(name = "republish", description = "把已存的事件再发到 Kafka / send stored events to Kafka again")
public final class RepublishCommand implements Callable<Integer> {
    private static final long PAUSE_NANOS = 1_000_000_000L;

    @Parameters(paramLabel = "SERVICE")
    String service = "";

    @Option(names = "--from", paramLabel = "N|TIME", description = "事件编号或时刻 / number of an event, or a moment")
    @Nullable String from;

    @Option(names = "--to", paramLabel = "N|TIME", description = "缺省到现在 / the present end if left out")
    @Nullable String to;

    @Option(names = "--rate", defaultValue = "200", description = "每秒事件数 / events a second (${DEFAULT-VALUE})")
    int rate;

    @Option(names = "--cancel", description = "停止正在进行的 / end the running one")
    boolean cancel;

    @Mixin
    Operator operator = new Operator();

    @Override
    public Integer call() {
        if (cancel) {
            operator.post(service, "/operations/publisher/republish/cancel");
            Console.OUT.println("✓ 已停止 · ended");
            return 0;
        }
        if (from == null) {
            throw new UserProblem("请给出 --from", "Give --from");
        }
        JsonNode accepted = operator.post(
                service,
                "/operations/publisher/republish?rate=" + rate + "&from=" + encoded(from)
                        + (to == null ? "" : "&to=" + encoded(to)));
        Console.OUT.printf(
                "正在重发 %1$s 个事件 · sending %1$s events again%n",
                accepted.path("events").asString());
        return await(accepted.path("id").asLong());
    }

    private int await(long id) {
        JsonNode latest = latest();
        while (latest.path("id").asLong() == id && latest.path("endedAt").isNull()) {
            Console.OUT.printf(
                    "    %s / %s%n",
                    latest.path("sent").asString(), latest.path("events").asString());
            LockSupport.parkNanos(PAUSE_NANOS);
            latest = latest();
        }
        boolean done = "DONE".equals(latest.path("outcome").asString(""));
        Console.OUT.printf(
                done ? "✓ 已重发 %1$s 个事件 · %1$s events sent again%n" : "✗ 中途停止,已发 %1$s 个 · ended after %1$s events%n",
                latest.path("sent").asString());
        return done ? 0 : 1;
    }

    private JsonNode latest() {
        Http.Answer answer = operator.http(service).get("/operations/publisher");
        if (!answer.ok()) {
            throw Operator.refusal(answer);
        }
        return answer.json().path("republication");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
