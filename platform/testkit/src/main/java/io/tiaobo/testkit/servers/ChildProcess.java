package io.tiaobo.testkit.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A process of ours whose output goes to a file. It leads its own session where the system has {@code setsid}, so that
 * Ctrl-C in a terminal reaches only the parent, which then stops its children in order.
 */
public final class ChildProcess {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final int LAST_LINES = 12;
    private static final int TAIL_BYTES = 16_384;

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts a program; its output is appended to the log file. */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> all = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            all.add(SETSID.toString());
        }
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = builder.start();
            process.getOutputStream().close();
            return new ChildProcess(name, process, log);
        } catch (IOException e) {
            throw new ServerStartException(
                    ServerStartException.Reason.DIED, name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** The operating system's process number. */
    public long pid() {
        return process.pid();
    }

    /** True until the process has ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The underlying process, for callers that wait for its end. */
    public Process process() {
        return process;
    }

    /** The last lines of the log, for messages. */
    public String lastLines() {
        return lastLines(log);
    }

    /** The last lines of a log file without the frames of stack traces; empty if there is no file. */
    public static String lastLines(Path log) {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), TAIL_BYTES)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            List<String> lines = new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\tat "))
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(" + log + ": " + e.getMessage() + ")";
        }
    }

    /** Waits until the condition holds; fails with a clear message when the process ends first or the time is over. */
    public void await(Duration atMost, BooleanSupplier ready) {
        Instant end = Instant.now().plus(atMost);
        while (!ready.getAsBoolean()) {
            if (hasEndedWithin(Duration.ofMillis(100))) {
                throw died();
            }
            if (Instant.now().isAfter(end)) {
                throw new ServerStartException(
                        ServerStartException.Reason.TIMED_OUT,
                        "%s did not answer within %d s; last lines of %s:%n%s"
                                .formatted(name, atMost.toSeconds(), log, lastLines()));
            }
        }
    }

    private ServerStartException died() {
        String last = lastLines();
        boolean full = last.contains("No space left on device");
        return new ServerStartException(
                full ? ServerStartException.Reason.DISK_FULL : ServerStartException.Reason.DIED,
                "%s ended with code %d while starting; last lines of %s:%n%s"
                        .formatted(name, process.exitValue(), log, last));
    }

    /** Waits for the end; true if it came in time. */
    public boolean hasEndedWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }

    /** Asks the process to end (SIGTERM) and, after the given time, kills it. */
    public void terminate(Duration patience) {
        process.destroy();
        if (!hasEndedWithin(patience)) {
            kill();
        }
    }

    /** SIGKILL to the process; its own children are given a moment to notice and are then killed too. */
    public void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        hasEndedWithin(Duration.ofSeconds(10));
        for (ProcessHandle child : children) {
            try {
                child.onExit().get(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | TimeoutException e) {
                child.destroyForcibly();
            }
        }
    }

    /** Runs a program to its end and returns its output; fails with that output if it does not succeed. */
    static String run(String name, List<String> command, Map<String, String> environment, Duration atMost) {
        Path output = temporaryFile();
        try {
            ChildProcess child = start(name, command, environment, output);
            if (!child.hasEndedWithin(atMost)) {
                child.kill();
                throw new ServerStartException(
                        ServerStartException.Reason.TIMED_OUT,
                        "%s did not finish within %d s:%n%s".formatted(name, atMost.toSeconds(), child.lastLines()));
            }
            if (child.process.exitValue() != 0) {
                throw child.died();
            }
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(output);
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("tiaobo-", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
