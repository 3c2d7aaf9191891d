package io.tiaobo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process of ours. The start time is part of it, so that a number that now belongs to somebody else's program is never
 * taken for ours.
 *
 * @param name which process
 * @param pid its number
 * @param startedAt when the operating system says it started
 * @param port where it listens, 0 if nowhere
 */
record PidFile(String name, long pid, Instant startedAt, int port) {
    /** The operating system derives start times from a clock that is being adjusted. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static PidFile write(Path folder, String name, ProcessHandle process, int port) {
        PidFile file = new PidFile(name, process.pid(), startOf(process), port);
        Path half = folder.resolve(name + ".pid.new");
        try {
            Files.writeString(half, "%d %d %d%n".formatted(file.pid, file.startedAt.toEpochMilli(), port));
            Files.move(half, path(folder, name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<PidFile> read(Path folder, String name) {
        try {
            if (!Files.exists(path(folder, name))) {
                return Optional.empty();
            }
            String[] parts = Files.readString(path(folder, name)).strip().split(" ");
            if (parts.length != 3) {
                return Optional.empty();
            }
            return Optional.of(new PidFile(
                    name,
                    Long.parseLong(parts[0]),
                    Instant.ofEpochMilli(Long.parseLong(parts[1])),
                    Integer.parseInt(parts[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static void delete(Path folder, String name) {
        try {
            Files.deleteIfExists(path(folder, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still runs and is the one that was written down. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        Duration.between(startOf(process), startedAt).abs().compareTo(TOLERANCE) < 0);
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static Path path(Path folder, String name) {
        return folder.resolve(name + ".pid");
    }
}
