package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.testkit.servers.ChildProcess;
import io.tiaobo.testkit.servers.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The command a newcomer types first, on an empty folder and free ports: the whole article (S1-01 … S1-46). */
@DisplayName("deploy/tiaobo story fengtai")
class FengtaiStoryE2E {
    private static final Duration BOUND = Duration.ofMinutes(4);
    private static final List<String> SERVERS =
            List.of("postgres", "kafka", "identity", "gateway", "inventory", "shortage", "transfer");

    @Test
    void playsToItsEndOnAnEmptyFolderAndLeavesNothingRunning() throws IOException {
        Path home = Files.createTempDirectory(Path.of("target"), "story-").toAbsolutePath();
        Path output = home.resolve("story.out");
        Map<String, Integer> ports = new LinkedHashMap<>();
        SERVERS.forEach(server -> ports.put(server, Ports.free()));

        ChildProcess story =
                ChildProcess.start("story", command(ports), Map.of("TIAOBO_HOME", home.toString()), output);
        Map<String, Long> seen = new LinkedHashMap<>();
        try {
            Awaitility.await("all servers of the story have been started")
                    .atMost(BOUND)
                    .until(() -> {
                        seen.putAll(pidsIn(home.resolve("run")));
                        return seen.keySet().containsAll(SERVERS) || !story.isAlive();
                    });
            assertThat(story.hasEndedWithin(BOUND))
                    .describedAs("the story ends")
                    .isTrue();
        } finally {
            story.terminate(Duration.ofSeconds(60));
        }

        String told = Files.readString(output);
        assertThat(story.process().exitValue()).describedAs(told).isZero();
        assertThat(told).contains("FT-YUNGANG", "Mr Wang is told, once", "every tablet adds up");
        tellsTheCauseOfEachDrugWithItsEvidence(told);
        tellsThePolicyAnswerTheCallbackAndTheRates(told);
        assertThat(seen).containsKeys(SERVERS.toArray(String[]::new));
        seen.putAll(pidsIn(home.resolve("run")));
        assertThat(seen)
                .allSatisfy((name, pid) -> assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive))
                        .describedAs(name)
                        .isEmpty());
        assertThat(ports)
                .allSatisfy((name, port) ->
                        assertThat(Ports.accepts(port)).describedAs(name).isFalse());
    }

    /** S1-12 … S1-18: one cause accepted and four rejected for each of the three drugs, each with what it rests on. */
    private static void tellsTheCauseOfEachDrugWithItsEvidence(String told) {
        List<String> lines = told.lines().map(String::strip).toList();
        assertThat(lines.stream().filter(line -> line.startsWith("✓ ") && line.matches("✓ [A-Z_]+")))
                .containsExactly(
                        "✓ SMALL_VOLUME_CROWDED_OUT", "✓ SMALL_VOLUME_CROWDED_OUT", "✓ SMALL_VOLUME_CROWDED_OUT");
        assertThat(List.of("MARKET_INTERRUPTION", "SITE_STOCK_SHORTAGE", "POLICY_MISEXECUTION", "NOT_IN_CATALOGUE"))
                .allSatisfy(cause -> assertThat(lines.stream().filter(("✗ " + cause)::equals))
                        .hasSize(3));
        assertThat(lines.stream().filter(line -> line.startsWith("CHANNEL ")))
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "CHANNEL \\{reportedOn=\\S+, source=fengtai-supply-desk, status=TIGHT} ← [0-9a-f-]{36}"));
        assertThat(lines.stream().filter(line -> line.startsWith("SITE_FILL_RATE ")))
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "SITE_FILL_RATE \\{ordered=112, rate=0\\.2500, received=28, sites=1} ← [0-9a-f-]{36}"));
        assertThat(lines.stream().filter(line -> line.startsWith("LARGE_FILL_RATE ")))
                .hasSize(3)
                .allMatch(line -> line.matches(
                        "LARGE_FILL_RATE \\{ordered=560, rate=1\\.0000, received=560, sites=1} ← [0-9a-f-]{36}"));
    }

    /** S1-39, S1-40, S1-44, S1-46. */
    private static void tellsThePolicyAnswerTheCallbackAndTheRates(String told) {
        assertThat(told)
                .contains(
                        "no blanket ban (AFTER-AGREED-VOLUME#1)",
                        "content for now",
                        "the office that handled the case may not call back itself",
                        "the case is closed",
                        "response: 100 % (1/1)",
                        "solution: 100 % (1/1)",
                        "satisfaction with the result: 100 % (1/1)",
                        "satisfaction with the attitude: 100 % (1/1)",
                        "You said that it is solved; the case is closed");
    }

    private static List<String> command(Map<String, Integer> ports) {
        Path tiaobo = Path.of("..", "tiaobo").toAbsolutePath().normalize();
        List<String> command =
                new ArrayList<>(List.of(tiaobo.toString(), "story", "fengtai", "--lang", "en", "--region", "fengtai"));
        ports.forEach((server, port) -> command.add("--" + server + "-port=" + port));
        return command;
    }

    /** What the launcher wrote down about its processes. */
    private static Map<String, Long> pidsIn(Path run) throws IOException {
        Map<String, Long> pids = new LinkedHashMap<>();
        if (!Files.isDirectory(run)) {
            return pids;
        }
        try (Stream<Path> files = Files.list(run)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".pid")).toList()) {
                String name = file.getFileName().toString().replace(".pid", "");
                pids.put(name, Long.parseLong(Files.readString(file).split(" ", 2)[0]));
            }
        }
        return pids;
    }
}
