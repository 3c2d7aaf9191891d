package io.tiaobo.contracts.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the approved files and the records' sources are. */
public final class ProjectFiles {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
    private static final Path RESOURCES = MODULE.resolve("src/main/resources");

    private ProjectFiles() {}

    /** Schema of a message type. */
    public static Path schema(String type) {
        return schemas().resolve(type + ".json");
    }

    /** Folder of all schemas. */
    public static Path schemas() {
        return RESOURCES.resolve("schemas");
    }

    /** Sample of a message type. */
    public static Path sample(String type) {
        return samples().resolve(type + ".json");
    }

    /** Folder of all samples. */
    public static Path samples() {
        return RESOURCES.resolve("samples");
    }

    /** The AsyncAPI document. */
    public static Path asyncApi() {
        return MODULE.resolve("../../docs/asyncapi.yaml").normalize();
    }

    /** The page for people who change this module. */
    public static Path readme() {
        return MODULE.resolve("README.md");
    }

    /** Source of a top-level class of this module. */
    public static Path source(Class<?> type) {
        return MODULE.resolve("src/main/java/" + type.getName().replace('.', '/') + ".java");
    }

    /** The names of the files in a folder. */
    public static Set<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
