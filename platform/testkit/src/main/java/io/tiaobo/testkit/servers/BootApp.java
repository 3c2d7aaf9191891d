package io.tiaobo.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An executable jar made ready to start fast: unpacked once per build, and with the classes of one run archived when it ends in
 * good order, which the following starts map instead of loading (JEP 350).
 */
public final class BootApp {
    private static final Duration UNPACKED_WITHIN = Duration.ofSeconds(60);

    private final Path folder;

    private BootApp(Path folder) {
        this.folder = folder;
    }

    /** What the build made last, unpacked below a folder unless that has been done; older builds stay beside it. */
    public static BootApp unpack(Path jar, Path apps, Path log) {
        try {
            Path folder = folderOf(jar, apps);
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(apps);
                Path half = Files.createTempDirectory(apps.toAbsolutePath(), "unpacking-");
                extract(jar, half, log);
                Files.move(half.resolve(jar.getFileName()), half.resolve("app.jar"));
                Files.move(half, folder);
            }
            return new BootApp(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a jar has not been unpacked below a folder yet. */
    public static boolean isNew(Path jar, Path apps) {
        try {
            return !Files.isDirectory(folderOf(jar, apps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folderOf(Path jar, Path apps) throws IOException {
        String stamp = Long.toHexString(Files.getLastModifiedTime(jar).toMillis());
        return apps.resolve(stamp).toAbsolutePath();
    }

    private static void extract(Path jar, Path destination, Path log) {
        List<String> command = List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                destination.toString());
        ChildProcess process = ChildProcess.start("unpacking", command, Map.of(), log);
        if (!process.hasEndedWithin(UNPACKED_WITHIN) || process.process().exitValue() != 0) {
            process.kill();
            throw new ServerStartException(
                    ServerStartException.Reason.DIED, "%s cannot be unpacked:%n%s".formatted(jar, process.lastLines()));
        }
    }

    /** The command that runs it, with the archive of classes if there is one. */
    public List<String> command(List<String> jvm) {
        return command(jvm, hasArchive() ? List.of("-XX:SharedArchiveFile=" + archive()) : List.of());
    }

    /**
     * The same; the process also writes the archive at its end if there is none yet. Only for one process at a time, and for none
     * that ends itself in the middle of its work: the other threads of the process go on while the archive is written.
     */
    public List<String> archivingCommand(List<String> jvm) {
        if (hasArchive()) {
            return command(jvm);
        }
        try {
            // Left by a run that did not end in good order.
            Files.deleteIfExists(half());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return command(jvm, List.of("-XX:ArchiveClassesAtExit=" + half()));
    }

    private List<String> command(List<String> jvm, List<String> archiving) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(jvm);
        command.addAll(archiving);
        command.addAll(List.of("-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        command.addAll(List.of("-jar", folder.resolve("app.jar").toString()));
        return command;
    }

    /** To be called after a process has ended in good order: its archive is complete then. */
    public void keepArchive() {
        try {
            if (Files.exists(half()) && !hasArchive()) {
                Files.move(half(), archive(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether later starts map their classes. */
    public boolean hasArchive() {
        return Files.exists(archive());
    }

    private Path archive() {
        return folder.resolve("classes-%s.jsa".formatted(System.getProperty("java.vm.version")));
    }

    private Path half() {
        return folder.resolve("classes.jsa.new");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
