package io.tiaobo.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue of invariants")
class InvariantsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern SQL_CHECK = Pattern.compile("InvariantCheck\\s*\\.sql\\(\\s*\"(I\\d+[^\"]*)\"");

    @Test
    void listsAllNumbersInOrder() {
        assertThat(Invariants.ALL)
                .extracting(Invariants.Invariant::id)
                .isEqualTo(IntStream.rangeClosed(1, 22).mapToObj(n -> "I" + n).toList());
    }

    @Test
    void namesEveryCheckOfEveryServiceAndNoOther() throws IOException {
        List<String> found = new ArrayList<>();
        found.addAll(checksIn("inventory", ROOT.resolve("inventory-service/src/main/java")));
        found.addAll(checksIn("shortage", ROOT.resolve("shortage-service/src/main/java")));
        found.addAll(checksIn("transfer", ROOT.resolve("transfer-service/src/main/java")));
        found.addAll(checksIn("every service", ROOT.resolve("platform/runtime/src/main/java")));
        found.add("inventory I4-replay"); // replays in Java
        found.add("every service I4-snapshots"); // replays in Java
        found.add("every service I21"); // computes seals in Java
        assertThat(Invariants.ALL.stream()
                        .flatMap(invariant -> invariant.checked().stream())
                        .filter(check -> check.matches("(inventory|shortage|transfer|every service) I.*")))
                .containsExactlyInAnyOrderElementsOf(found);
    }

    private static List<String> checksIn(String service, Path folder) throws IOException {
        List<String> checks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher check = SQL_CHECK.matcher(Files.readString(file));
                while (check.find()) {
                    checks.add(service + " " + check.group(1));
                }
            }
        }
        return checks;
    }

    @Test
    void namesOnlyClassesThatExist() throws IOException {
        List<String> classes;
        try (Stream<Path> files = Files.walk(ROOT)) {
            classes = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
        assertThat(Invariants.ALL.stream()
                        .flatMap(invariant -> invariant.checked().stream())
                        .filter(check -> check.matches("[A-Z][A-Za-z]+")))
                .allSatisfy(check -> assertThat(classes).contains(check));
    }

    @Test
    @DisplayName("docs/invariants.md is what the catalogue says; -Dtiaobo.approve=true writes it")
    void documentFollowsTheCatalogue() throws IOException {
        Path document = ROOT.resolve("docs").resolve("invariants.md");
        String text = document();
        if (Boolean.getBoolean("tiaobo.approve")) {
            Files.writeString(document, text);
        }
        assertThat(Files.readString(document)).isEqualTo(text);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # 不变量 · Invariants

                任何时刻都必须成立的句子,以及各在何处核对。`deploy/tiaobo check` 核对运行中的系统;各服务每分钟核对一次,
                结果见指标 `tiaobo_invariant_violations{id}`。本文件由 `io.tiaobo.invariants.Invariants` 生成。

                What must hold at any moment, and where each sentence is checked. `deploy/tiaobo check` checks a running system; every
                service checks itself each minute, see the gauge `tiaobo_invariant_violations{id}`. Made of
                `io.tiaobo.invariants.Invariants`.

                | id | 中文 | English | checked by |
                |---|---|---|---|
                """);
        for (Invariants.Invariant invariant : Invariants.ALL) {
            String checks = invariant.checked().isEmpty() ? "–" : String.join(", ", invariant.checked());
            text.append("| %s | %s | %s | %s |%n".formatted(invariant.id(), invariant.zh(), invariant.en(), checks));
        }
        return text.append("""

                "inventory I1" is the check of that id in `GET /checks` of the service. Classes of `platform/invariants` recompute from
                the published messages: `HistoryAudit` puts them together, the simulator, the end-to-end tests and
                `deploy/tiaobo check` use it. `TableState` compares a service's event table and inbox with the topics; topics keep
                their records for a limited time, and events older than that are not compared.
                """).toString();
    }
}
