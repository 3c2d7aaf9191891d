package io.tiaobo.bench;

import io.tiaobo.bench.system.Soak;
import io.tiaobo.bench.system.SoakReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/tiaobo bench soak}: the whole system at 70 % of what it can sustain. Exit code 1 if something was not flat. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = "以所测最大速率的 70% 长时间运行,内存、积压、时延须平稳 / at 70 % of the measured maximum, everything must stay flat")
final class SoakCommand implements Callable<Integer> {
    @Option(names = "--minutes", defaultValue = "15", description = "多少分钟 / minutes (${DEFAULT-VALUE})")
    int minutes;

    @Option(names = "--out", description = "报告与日志放在这里 / report and logs go here (.tiaobo/soak)")
    Path out = Path.of(System.getProperty("tiaobo.root", "."), ".tiaobo", "soak");

    @Override
    public Integer call() throws Exception {
        Path root = Path.of(System.getProperty("tiaobo.root", ".")).toAbsolutePath();
        Files.createDirectories(out);
        Settings settings = new Settings(false, false, false, root, out.toAbsolutePath());
        SoakReport report = new Soak(settings, minutes, System.out::println).run();
        Files.writeString(out.resolve("soak.md"), Machine.describe(out) + "\n\n" + report.markdown());
        System.out.println(report.markdown());
        return report.isFlat() ? 0 : 1;
    }
}
