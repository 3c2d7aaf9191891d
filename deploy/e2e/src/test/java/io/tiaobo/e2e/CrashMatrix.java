package io.tiaobo.e2e;

import io.tiaobo.chaos.cluster.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code crash-matrix.txt}: who dies where, on which path.
 *
 * @param walks in the order of the file
 * @param covered steps that need no line of their own, by service
 */
record CrashMatrix(List<Walk> walks, Map<Service, Set<String>> covered) {
    private static final Pattern WALK = Pattern.compile("walk (\\w+)( always)?");
    private static final Pattern POINT =
            Pattern.compile("  (\\w+) +(BEFORE_TRANSACTION|AFTER_PUBLISH|BEFORE_COMMIT|AFTER_COMMIT) +([\\w./-]+)");
    private static final Pattern COVERED = Pattern.compile("  (\\w+) +([a-z][\\w/-]+)((?: +\\w+)+)");

    /**
     * One path on which services die.
     *
     * @param line its place in the file
     * @param path the path
     * @param always whether it is part of every build
     * @param points {@code <place>:<step>} by service, in order
     */
    record Walk(int line, CrashPath path, boolean always, Map<Service, List<String>> points) {
        List<String> pointsOf(Service service) {
            return points.getOrDefault(service, List.of());
        }

        long crashes() {
            return points.values().stream().mapToLong(List::size).sum();
        }

        @Override
        public String toString() {
            return path + " (line " + line + ") dies " + crashes() + " times: " + points;
        }
    }

    static CrashMatrix read() {
        try (InputStream file = CrashMatrix.class.getResourceAsStream("/crash-matrix.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            CrashMatrix matrix = new CrashMatrix(new ArrayList<>(), new EnumMap<>(Service.class));
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                matrix.add(i + 1, lines.get(i));
            }
            return matrix;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(int number, String line) {
        Matcher walk = WALK.matcher(line);
        Matcher point = POINT.matcher(line);
        Matcher covers = COVERED.matcher(line);
        if (walk.matches()) {
            CrashPath path = CrashPath.valueOf(walk.group(1));
            walks.add(new Walk(number, path, walk.group(2) != null, new EnumMap<>(Service.class)));
        } else if (point.matches()) {
            walks.get(walks.size() - 1)
                    .points()
                    .computeIfAbsent(service(point), first -> new ArrayList<>())
                    .add(point.group(2) + ":" + point.group(3));
        } else if (covers.matches()) {
            Set<String> steps = covered.computeIfAbsent(service(covers), first -> new TreeSet<>());
            for (String name : covers.group(3).trim().split(" +")) {
                steps.add(covers.group(2) + "/" + name);
            }
        } else if (!line.isBlank() && !line.startsWith("#") && !line.equals("covered")) {
            throw new IllegalStateException("crash-matrix.txt, line " + number + ": " + line);
        }
    }

    private static Service service(Matcher line) {
        return Service.valueOf(line.group(1).toUpperCase(Locale.ROOT));
    }

    /** The walks of this run: some of them in every build, all of them on demand. */
    List<Walk> chosen(boolean full) {
        return walks.stream().filter(walk -> full || walk.always()).toList();
    }

    /** Whether the file says something about a step. */
    boolean knows(Service service, String step) {
        return covered.getOrDefault(service, Set.of()).contains(step)
                || walks.stream()
                        .flatMap(walk -> walk.pointsOf(service).stream())
                        .anyMatch(point -> point.endsWith(":" + step));
    }
}
