package io.tiaobo.local;

import io.tiaobo.testkit.servers.Ports;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code status}: each process with port, health and memory, then parked messages and what does not run. Exit code 0 only if
 * all is well.
 */
@Command(name = "status", description = "各进程的端口、健康与内存 / processes, ports, health, memory")
final class StatusCommand implements Callable<Integer> {
    private static final String FORMAT = "%-10s %8s %6s  %-22s %8s%n";

    @Override
    public Integer call() {
        Home home = Home.find();
        Console.OUT.printf(FORMAT, "process", "pid", "port", "健康 health", "MiB");
        long total = 0;
        boolean healthy = true;
        for (String name : LocalSystem.PROCESSES) {
            Optional<PidFile> file = PidFile.read(home.run(), name);
            Optional<ProcessHandle> process = file.flatMap(PidFile::process);
            if (file.isEmpty() || process.isEmpty()) {
                Console.OUT.printf(FORMAT, name, "-", "-", "未运行 not running", "-");
                healthy &= isOutside(name);
                continue;
            }
            boolean ok = isHealthy(file.get());
            healthy &= ok;
            long bytes = Memory.ofTree(process.get());
            total += bytes;
            row(file.get(), ok, bytes);
        }
        long launcher = launcherMemory(home);
        Console.OUT.printf(FORMAT, "launcher", "", "", "", mebibytes(launcher));
        Console.OUT.printf(FORMAT, "合计 total", "", "", "", mebibytes(total + launcher));
        List<String> troubles = Pipelines.troubles(home);
        troubles.forEach(Console.OUT::println);
        return healthy && troubles.isEmpty() ? 0 : 1;
    }

    private static void row(PidFile file, boolean ok, long bytes) {
        Console.OUT.printf(
                FORMAT, file.name(), file.pid(), file.port(), ok ? "正常 up" : "未就绪 not ready", mebibytes(bytes));
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%d", bytes >> 20);
    }

    private static long launcherMemory(Home home) {
        // Its descendants are the processes above.
        return PidFile.read(home.run(), Runner.UP)
                .flatMap(PidFile::process)
                .map(process -> Memory.of(process))
                .orElse(0L);
    }

    private static boolean isOutside(String name) {
        Settings settings = new Settings();
        return (name.equals("postgres") && settings.outsidePostgres() != null)
                || (name.equals("kafka") && settings.outsideKafka() != null);
    }

    private static boolean isHealthy(PidFile file) {
        return switch (file.name()) {
            case "postgres", "kafka" -> Ports.accepts(file.port());
            default -> new Http("http://127.0.0.1:" + file.port(), "zh").isOk("/actuator/health/readiness");
        };
    }
}
