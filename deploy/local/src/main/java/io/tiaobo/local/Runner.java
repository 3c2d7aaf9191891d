package io.tiaobo.local;

import io.tiaobo.testkit.servers.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds the data folder for this launcher alone and keeps the process files true. */
final class Runner implements AutoCloseable {
    static final String UP = "up";

    private final Home home;
    private final FileChannel channel;

    private Runner(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Takes the folder; fails with a clear message if another launcher has it. Cleans up after one that was killed. */
    static Runner take(Home home, Say say) {
        Path file = home.run().resolve("up.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new UserProblem(
                        "已有一个 deploy/tiaobo up 在使用 " + home.dir() + ";请用 deploy/tiaobo down 停止它",
                        "Another deploy/tiaobo up uses " + home.dir() + "; deploy/tiaobo down stops it");
            }
            stopLeftOvers(home, say);
            PidFile.write(home.run(), UP, ProcessHandle.current(), 0);
            return new Runner(home, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A launcher that was killed leaves its children behind; number and start time say that they are ours. */
    static void stopLeftOvers(Home home, Say say) {
        for (int i = LocalSystem.PROCESSES.size() - 1; i >= 0; i--) {
            String name = LocalSystem.PROCESSES.get(i);
            PidFile.read(home.run(), name).flatMap(PidFile::process).ifPresent(process -> {
                say.line("正在停止上次遗留的 " + name, "Stopping " + name + " left over from an earlier run");
                Processes.stop(process);
            });
            PidFile.delete(home.run(), name);
        }
    }

    /** What a process last wrote. */
    static String lastLines(Home home, String name) {
        Path log = switch (name) {
            case "postgres" -> home.postgres().resolve("postgres.log");
            case "kafka" -> home.kafka().resolve("kafka.log");
            default -> home.log(name);
        };
        return ChildProcess.lastLines(log);
    }

    @Override
    public void close() {
        PidFile.delete(home.run(), UP);
        try {
            channel.close();
            Files.deleteIfExists(home.run().resolve("up.lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
