package io.tiaobo.local.operations;

import io.tiaobo.local.Console;
import io.tiaobo.local.Http;
import io.tiaobo.local.Services;
import io.tiaobo.local.UserProblem;
import io.tiaobo.local.story.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code parked}: messages that could not be applied; without a subcommand it lists them. */
@Command(
        name = "parked",
        description = "搁置的消息:查看、重试、放弃 / messages that could not be applied",
        subcommands = {
            ParkedCommand.ListThem.class,
            ParkedCommand.Show.class,
            ParkedCommand.Retry.class,
            ParkedCommand.Discard.class
        })
public final class ParkedCommand implements Callable<Integer> {
    private static final String FORMAT = "%-10s %6s  %-16s %-24s %-32s %s%n";

    @Override
    public Integer call() {
        return new ListThem().call();
    }

    @Command(name = "list", description = "列出 / list")
    static final class ListThem implements Callable<Integer> {
        @Parameters(arity = "0..1", paramLabel = "SERVICE")
        @Nullable String service;

        @Override
        public Integer call() {
            List<String> services = service == null ? Services.names() : List.of(service);
            long total = 0;
            for (String name : services) {
                total += list(name, total == 0);
            }
            Console.OUT.printf("共搁置 %d 条 · %d parked%n", total, total);
            return 0;
        }

        private static long list(String service, boolean first) {
            Http.Answer answer = Services.http(service, "zh").get("/operations/parked?size=200");
            if (!answer.ok()) {
                throw Operator.refusal(answer);
            }
            JsonNode page = answer.json();
            if (first && !page.path("items").isEmpty()) {
                Console.OUT.printf(FORMAT, "service", "id", "reason", "consumer", "key", "parked at");
            }
            page.path("items")
                    .forEach(item -> Console.OUT.printf(
                            FORMAT,
                            service,
                            text(item, "id"),
                            text(item, "reason"),
                            text(item, "consumer"),
                            text(item, "key"),
                            text(item, "parkedAt")));
            return page.path("total").asLong();
        }
    }

    @Command(name = "show", description = "查看一条,不含个人信息 / one record, without personal data")
    static final class Show implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "SERVICE")
        String service = "";

        @Parameters(index = "1", paramLabel = "ID")
        long id;

        @Option(names = "--lang", defaultValue = "zh", description = "zh, en (${DEFAULT-VALUE})")
        Language language = Language.zh;

        @Override
        public Integer call() {
            Http.Answer answer = Services.http(service, language.name()).get("/operations/parked/" + id);
            if (!answer.ok()) {
                throw Operator.refusal(answer);
            }
            print(answer.json());
            return 0;
        }

        private static void print(JsonNode shown) {
            shown.path("record").properties().forEach(part -> line(part.getKey(), part.getValue()));
            for (String name : List.of("partition", "offset", "meaning", "before", "behind")) {
                line(name, shown.path(name));
            }
            shown.path("headers").properties().forEach(part -> line(part.getKey(), part.getValue()));
            JsonNode body = shown.path("body");
            line("body", body.path("size"));
            line("sha256", body.path("sha256"));
            body.path("fields")
                    .forEach(field -> Console.OUT.printf(
                            "  %-28s %-12s %s%n", text(field, "name"), text(field, "kind"), text(field, "value")));
            shown.path("history")
                    .forEach(done -> Console.OUT.printf(
                            "%s %s %s %s %s%n",
                            text(done, "at"),
                            text(done, "operation"),
                            text(done, "by"),
                            done.path("accepted").asBoolean() ? "✓" : "✗ " + text(done, "outcome"),
                            text(done, "reason")));
        }

        private static void line(String name, JsonNode value) {
            Console.OUT.printf("%-16s %s%n", name, value.isNull() ? "-" : value.asString());
        }
    }

    @Command(name = "retry", description = "再处理一次:一条,或一个消费者(的一个键)的全部,按次序 / apply again, in order")
    static final class Retry implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "SERVICE")
        String service = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "ID")
        @Nullable Long id;

        @Option(names = "--consumer", paramLabel = "NAME", description = "全部 / all of a consumer")
        @Nullable String consumer;

        @Option(names = "--key", paramLabel = "KEY", description = "只限一个键 / only of a key")
        @Nullable String key;

        @Mixin
        Operator operator = new Operator();

        @Override
        public Integer call() {
            if ((id == null) == (consumer == null)) {
                throw new UserProblem("请给出编号,或 --consumer", "Give either an id or --consumer");
            }
            JsonNode details = operator.post(service, path());
            if (id != null) {
                Console.OUT.printf(
                        "✓ 已处理;同键仍搁置 %s 条 · applied; %s of its key still parked%n",
                        text(details, "stillParkedOfKey"), text(details, "stillParkedOfKey"));
                return 0;
            }
            Console.OUT.printf(
                    "已处理 %s 条,仍搁置 %s 条 · %s applied, %s still parked%n",
                    text(details, "applied"),
                    text(details, "stillParked"),
                    text(details, "applied"),
                    text(details, "stillParked"));
            return "0".equals(text(details, "stillParked")) ? 0 : 1;
        }

        private String path() {
            if (id != null) {
                return "/operations/parked/" + id + "/retry";
            }
            return "/operations/parked/retry?consumer=" + encoded(String.valueOf(consumer))
                    + (key == null ? "" : "&key=" + encoded(key));
        }
    }

    @Command(name = "discard", description = "放弃一条,之后的可重试 / give one up; those behind it can be retried")
    static final class Discard implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "SERVICE")
        String service = "";

        @Parameters(index = "1", paramLabel = "ID")
        long id;

        @Mixin
        Operator operator = new Operator();

        @Override
        public Integer call() {
            JsonNode details = operator.post(service, "/operations/parked/" + id + "/discard");
            Console.OUT.printf(
                    "✓ 已放弃;同键仍搁置 %s 条 · discarded; %s of its key still parked%n",
                    text(details, "stillParkedOfKey"), text(details, "stillParkedOfKey"));
            return 0;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "-" : value.asString();
    }
}
