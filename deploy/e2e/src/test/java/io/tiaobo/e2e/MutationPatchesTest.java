package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The patches of deploy/mutations, which are tried by hand, still fit the product, and the tests they name are there. */
class MutationPatchesTest {
    private static final TestSources TESTS = new TestSources();

    static Stream<Path> patches() throws IOException {
        try (Stream<Path> files = Files.list(TestSources.PROJECT.resolve("deploy/mutations"))) {
            return files.filter(file -> file.toString().endsWith(".patch")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("patches")
    void fits(Path patch) throws IOException {
        List<String> lines = Files.readAllLines(patch);
        String[] test = value(lines, "Caught by: ").split("#");
        Path source = TESTS.file(test[0]);
        assertThat(source)
                .startsWith(
                        TestSources.PROJECT.resolve(value(lines, "Module: ")).resolve("src/test"));
        assertThat(Files.readString(source)).contains("void " + test[1] + "(");

        Path changed = TestSources.PROJECT.resolve(value(lines, "+++ b/"));
        List<String> hunks = List.of(String.join("\n", lines).split("(?m)^@@.*\n"));
        assertThat(hunks).hasSizeGreaterThan(1);
        assertThat(hunks.stream().skip(1))
                .allSatisfy(hunk -> assertThat(Files.readString(changed)).contains(before(hunk)));
    }

    /** What a hunk finds: its lines but the added ones. */
    private static String before(String hunk) {
        return hunk.lines()
                .filter(line -> !line.startsWith("+"))
                .map(line -> line.isEmpty() ? line : line.substring(1))
                .collect(Collectors.joining("\n"));
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .reduce((one, another) -> {
                    throw new IllegalArgumentException("'" + key + "' more than once");
                })
                .orElseThrow();
    }
}
