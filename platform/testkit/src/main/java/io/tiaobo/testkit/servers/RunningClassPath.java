package io.tiaobo.testkit.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The jars of this JVM's class path, for child JVMs that run code of the same libraries. */
public final class RunningClassPath {
    /** Surefire's forked JVM has one jar with a manifest on its own class path and names the real one here. */
    private static final List<String> PROPERTIES = List.of("surefire.test.class.path", "java.class.path");

    private RunningClassPath() {}

    /** All jars (no folders), those whose file name starts with a given word first, joined for {@code -cp}. */
    public static String jars(String first) {
        Set<Path> jars = new LinkedHashSet<>();
        for (String property : PROPERTIES) {
            @Nullable String value = System.getProperty(property);
            if (value != null) {
                for (String entry : value.split(File.pathSeparator)) {
                    collect(Path.of(entry), jars);
                }
            }
        }
        return jars.stream()
                .sorted(Comparator.comparing(
                        jar -> !jar.getFileName().toString().startsWith(first)))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void collect(Path entry, Set<Path> jars) {
        if (!Files.isRegularFile(entry) || !entry.toString().endsWith(".jar") || !jars.add(entry.toAbsolutePath())) {
            return;
        }
        for (Path named : manifestClassPath(entry)) {
            collect(named, jars);
        }
    }

    private static List<Path> manifestClassPath(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            @Nullable Manifest manifest = file.getManifest();
            @Nullable String value =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Class-Path");
            if (value == null || value.isBlank()) {
                return List.of();
            }
            List<Path> paths = new ArrayList<>();
            URI base = jar.toAbsolutePath().toUri();
            for (String entry : value.trim().split("\\s+")) {
                paths.add(Path.of(base.resolve(entry)));
            }
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }
}
