package io.tiaobo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The size of Java source files. */
final class SourceFiles {
    static final int MAX_LINES = 400;

    private SourceFiles() {}

    static List<String> tooLong(Path root) {
        if (!Files.isDirectory(root)) {
            throw new AssertionError(
                    "no sources in " + root.toAbsolutePath() + ": the size rule would hold for nothing");
        }
        List<String> violations = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                long lines = Files.readAllLines(file).size();
                if (lines > MAX_LINES) {
                    violations.add("%s has %d lines, at most %d are allowed".formatted(file, lines, MAX_LINES));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return violations;
    }
}
