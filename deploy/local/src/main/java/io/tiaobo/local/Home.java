package io.tiaobo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where things are: the source tree that was built, and the folder that keeps data, logs, secrets and process files.
 *
 * @param root the repository
 * @param dir the data folder, {@code .tiaobo} in the repository or {@code TIAOBO_HOME}
 */
record Home(Path root, Path dir) {
    private static final long FIRST_TIME_BYTES = 2L << 30;
    private static final long LATER_BYTES = 300L << 20;

    static Home find() {
        Path root =
                Path.of(System.getProperty("tiaobo.root", "")).toAbsolutePath().normalize();
        @Nullable String other = System.getenv("TIAOBO_HOME");
        Path dir = other == null || other.isBlank()
                ? root.resolve(".tiaobo")
                : Path.of(other).toAbsolutePath();
        return new Home(root, dir);
    }

    Path logs() {
        return made("logs");
    }

    Path run() {
        return made("run");
    }

    Path secrets() {
        return made("secrets");
    }

    /** What was loaded is remembered per database server. */
    Path reference(Settings settings) {
        String outside = settings.outsidePostgres();
        return made(outside == null ? "reference" : "reference/outside-" + Integer.toHexString(outside.hashCode()));
    }

    Path apps() {
        return made("apps");
    }

    Path postgres() {
        return dir.resolve("postgres");
    }

    Path kafka() {
        return dir.resolve("kafka");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(dir.resolve(name));
        } catch (IOException e) {
            throw new UserProblem(
                    "无法写入数据目录 %s:%s。可用环境变量 TIAOBO_HOME 指定其他目录".formatted(dir, e.getMessage()),
                    "The data folder %s cannot be written: %s. TIAOBO_HOME names another one"
                            .formatted(dir, e.getMessage()));
        }
    }

    /** Looks for room before anything is started: a full disk in the middle is much harder to explain. */
    void requireSpace() {
        long needed = Files.exists(postgres()) ? LATER_BYTES : FIRST_TIME_BYTES;
        try {
            long free = Files.getFileStore(run()).getUsableSpace();
            if (free < needed) {
                throw new UserProblem(
                        "磁盘空间不足:%s 所在磁盘剩余 %d MiB,需要 %d MiB".formatted(dir, free >> 20, needed >> 20),
                        "The disk is nearly full: %d MiB are free for %s, %d MiB are needed"
                                .formatted(free >> 20, dir, needed >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
