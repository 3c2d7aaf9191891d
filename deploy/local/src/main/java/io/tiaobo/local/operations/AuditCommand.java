package io.tiaobo.local.operations;

import io.tiaobo.local.Console;
import io.tiaobo.local.Http;
import io.tiaobo.local.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code audit}: whether the trail of who did or saw what is as it was sealed. */
@Command(name = "audit", description = "审计链:核对 / the audit trail: verify it", subcommands = AuditCommand.Verify.class)
public final class AuditCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return new Verify().call();
    }

    /**
     * Computes every seal of every service anew. A chain whose end was cut off is whole in itself, so the newest seals are kept in a file, best
     * on another machine, and must be found again the next time.
     */
    @Command(
            name = "verify",
            description = "重算全部封条;有问题退出码为 1 / compute all seals anew; exit code 1 if anything is wrong")
    static final class Verify implements Callable<Integer> {
        @Option(
                names = "--heads",
                paramLabel = "FILE",
                description = "记下的链头,核对后追加 / heads noted before; the new ones are added")
        @Nullable Path heads;

        @Override
        public Integer call() {
            Map<String, String[]> noted = noted();
            StringBuilder fresh = new StringBuilder();
            boolean fine = true;
            for (String service : Services.names()) {
                String[] head = noted.getOrDefault(service, new String[] {service, "0", ""});
                Http.Answer answer =
                        Services.http(service, "zh").get("/audit/verification?seal=" + head[1] + "&hash=" + head[2]);
                if (!answer.ok()) {
                    throw Operator.refusal(answer);
                }
                JsonNode report = answer.json();
                fine &= tell(service, report);
                JsonNode newest = report.path("head");
                if (newest.path("number").asLong() > 0) {
                    fresh.append("%s %d %s%n"
                            .formatted(
                                    service,
                                    newest.path("number").asLong(),
                                    newest.path("hash").asString()));
                }
            }
            if (fine) {
                note(fresh.toString());
            }
            return fine ? 0 : 1;
        }

        private static boolean tell(String service, JsonNode report) {
            JsonNode broken = report.path("broken");
            boolean fine = broken.isNull();
            Console.OUT.printf(
                    "%s %-10s %d 个封条,%d 行 · seals, rows%n",
                    fine ? "✓" : "✗",
                    service,
                    report.path("seals").asLong(),
                    report.path("entries").asLong());
            if (!fine) {
                Console.OUT.printf(
                        "    %s: 封条 · seal %d, 行 · row %s%n",
                        broken.path("what").asString(),
                        broken.path("seal").asLong(),
                        broken.path("entry").isNull()
                                ? "–"
                                : broken.path("entry").asString());
            }
            return fine;
        }

        /** The last line of each service counts. */
        private Map<String, String[]> noted() {
            Map<String, String[]> noted = new HashMap<>();
            if (heads != null && Files.exists(heads)) {
                try {
                    for (String line : Files.readAllLines(heads)) {
                        String[] parts = line.split(" ");
                        noted.put(parts[0], parts);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return noted;
        }

        private void note(String fresh) {
            if (heads != null) {
                try {
                    Files.writeString(heads, fresh, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
