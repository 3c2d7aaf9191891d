package io.tiaobo.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Test classes of all modules, found by the names that documents call them by. */
final class TestSources {
    static final Path PROJECT = Path.of("..", "..");

    private final Map<String, Path> files;

    TestSources() {
        try (Stream<Path> all = Files.walk(PROJECT)) {
            files = all.filter(file -> file.toString().endsWith(".java")
                            && file.toString().contains("src/test/java")
                            && !file.toString().endsWith("package-info.java"))
                    .collect(Collectors.toMap(TestSources::name, Function.identity(), (one, other) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a class; fails when there is no such test. */
    Path file(String test) {
        Path file = files.get(test);
        if (file == null) {
            throw new NoSuchElementException("No such test: " + test);
        }
        return file;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
