package io.tiaobo.local;

import io.tiaobo.testkit.servers.BootApp;
import io.tiaobo.testkit.servers.ChildProcess;
import io.tiaobo.testkit.servers.ServerStartException;
import io.tiaobo.testkit.servers.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service's program, made ready to start fast, with the memory it needs on one machine. */
final class ServiceApp {
    private static final List<String> JVM = List.of(
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Djava.awt.headless=true");

    private static final List<String> USUAL = List.of("-Xmx256m", "-Xms64m");
    private static final List<String> SMALL = List.of("-Xmx64m", "-Xms32m");

    private final ServiceSpec service;
    private final BootApp program;
    private final Path log;

    private ServiceApp(ServiceSpec service, BootApp program, Path log) {
        this.service = service;
        this.program = program;
        this.log = log;
    }

    /** Finds the jar that the build made and unpacks it if that has not been done since; older ones are deleted. */
    static ServiceApp prepare(Home home, ServiceSpec service) {
        Path jar = jar(home, service);
        Path apps = home.apps().resolve(service.name());
        if (BootApp.isNew(jar, apps)) {
            Trees.delete(apps);
        }
        try {
            BootApp program = BootApp.unpack(jar, apps, home.log(service.name() + "-unpack"));
            return new ServiceApp(service, program, home.log(service.name()));
        } catch (ServerStartException e) {
            throw new UserProblem("无法展开 %s:%n%s".formatted(jar, e.getMessage()), String.valueOf(e.getMessage()));
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

    /** Starts the process with the given arguments and environment; does not wait for it. */
    ChildProcess start(List<String> arguments, Map<String, String> environment) {
        List<String> jvm = new ArrayList<>(JVM);
        jvm.addAll(service.equals(ServiceSpec.IDENTITY) ? SMALL : USUAL);
        List<String> command = new ArrayList<>(program.archivingCommand(jvm));
        command.addAll(arguments);
        keepOneOlderLog();
        return ChildProcess.start(service.name(), command, environment, log);
    }

    private void keepOneOlderLog() {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a stop in good order. */
    void keepArchive() {
        program.keepArchive();
    }
}
