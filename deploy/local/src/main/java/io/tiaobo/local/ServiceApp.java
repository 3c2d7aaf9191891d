package io.tiaobo.local;

import io.tiaobo.testkit.servers.ChildProcess;
import io.tiaobo.testkit.servers.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A service's jar, made ready to start fast: unpacked once per build, and with the classes of its first run archived, which the
 * following starts map instead of loading (JEP 350).
 */
final class ServiceApp {
    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-Xms64m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Djava.awt.headless=true");

    private final ServiceSpec service;
    private final Path folder;
    private final Path log;

    private ServiceApp(ServiceSpec service, Path folder, Path log) {
        this.service = service;
        this.folder = folder;
        this.log = log;
    }

    /** Finds the jar that the build made and unpacks it if that has not been done since. */
    static ServiceApp prepare(Home home, ServiceSpec service) {
        Path jar = jar(home, service);
        try {
            String stamp = Long.toHexString(Files.getLastModifiedTime(jar).toMillis());
            Path folder = home.apps().resolve(service.name()).resolve(stamp);
            if (!Files.isDirectory(folder)) {
                unpack(home, service, jar, folder);
            }
            return new ServiceApp(service, folder, home.log(service.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path jar(Home home, ServiceSpec service) {
        Path target = home.root().resolve(service.module()).resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new UserProblem(
                            "找不到 %s 的程序包(%s/*-exec.jar),请先构建:deploy/tiaobo up 会自动构建"
                                    .formatted(service.module(), target),
                            "%s has not been built (no %s/*-exec.jar); deploy/tiaobo up builds it"
                                    .formatted(service.module(), target)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Home home, ServiceSpec service, Path jar, Path folder) throws IOException {
        Path all = home.apps().resolve(service.name());
        Trees.delete(all);
        Files.createDirectories(all);
        Path half = all.resolve("unpacking");
        Path output = home.log(service.name() + "-unpack");
        ChildProcess process = ChildProcess.start(
                service.name(),
                List.of(
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        half.toString()),
                Map.of(),
                output);
        if (!process.hasEndedWithin(Duration.ofSeconds(60)) || process.process().exitValue() != 0) {
            process.kill();
            throw new UserProblem(
                    "无法展开 %s:%n%s".formatted(jar, process.lastLines()),
                    "%s cannot be unpacked:%n%s".formatted(jar, process.lastLines()));
        }
        Files.move(half.resolve(jar.getFileName()), half.resolve("app.jar"));
        Files.move(half, folder);
    }

    /** Starts the process with the given arguments and environment; does not wait for it. */
    ChildProcess start(List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(JVM);
        command.add(
                Files.exists(archive()) ? "-XX:SharedArchiveFile=" + archive() : "-XX:ArchiveClassesAtExit=" + half());
        command.addAll(List.of("-jar", folder.resolve("app.jar").toString()));
        command.addAll(arguments);
        keepOneOlderLog();
        return ChildProcess.start(service.name(), command, environment, log);
    }

    private void keepOneOlderLog() {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            // Left by a run that never became ready.
            Files.deleteIfExists(half());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a stop in good order the archive of the first run is complete. */
    void keepArchive() {
        try {
            if (Files.exists(half()) && !Files.exists(archive())) {
                Files.move(half(), archive(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path archive() {
        return folder.resolve("classes-%s.jsa".formatted(System.getProperty("java.vm.version")));
    }

    private Path half() {
        return folder.resolve("classes.jsa.new");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
