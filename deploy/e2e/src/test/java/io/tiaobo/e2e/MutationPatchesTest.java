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
    private static final Path PROJECT = Path.of("..", "..");

    static Stream<Path> patches() throws IOException {
        try (Stream<Path> files = Files.list(PROJECT.resolve("deploy/mutations"))) {
            return files.filter(file -> file.toString().endsWith(".patch")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("patches")
    void fits(Path patch) throws IOException {
        List<String> lines = Files.readAllLines(patch);
        Path module = PROJECT.resolve(value(lines, "Module: "));
        String test = value(lines, "Caught by: ");

        assertThat(sources(module.resolve("src/test"), test.replaceAll("#.*", "") + ".java"))
                .singleElement()
                .satisfies(source ->
                        assertThat(Files.readString(source)).contains("void " + test.replaceAll(".*#", "") + "("));

        Path changed = PROJECT.resolve(value(lines, "+++ b/"));
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

    private static List<Path> sources(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name)).toList();
        }
    }
}
