package io.tiaobo.bench;

import io.tiaobo.bench.report.Report;
import io.tiaobo.bench.section.ColdLoad;
import io.tiaobo.bench.section.DonorSearches;
import io.tiaobo.bench.section.Growth;
import io.tiaobo.bench.section.Movements;
import io.tiaobo.bench.section.OverHttp;
import io.tiaobo.bench.section.PageQueries;
import io.tiaobo.bench.section.Publishing;
import io.tiaobo.bench.section.Rebuild;
import io.tiaobo.bench.section.Visibility;
import io.tiaobo.bench.section.WholeSystem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/tiaobo bench}: measures and writes the table. Exit code 0 even if a target is missed: the table says so; 1 if a section could not be
 * measured. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = SoakCommand.class,
        description =
                "性能测试:与磁盘、消息系统的下限及同类做法并排测量 / what a movement costs, beside the least that is needed and beside peers")
public final class Main implements Callable<Integer> {
    private static final List<Section> SECTIONS = List.of(
            new Movements(),
            new OverHttp(),
            new Publishing(),
            new Visibility(),
            new Rebuild(),
            new ColdLoad(),
            new Growth(),
            new DonorSearches(),
            new PageQueries(),
            new WholeSystem());

    @Option(names = "--quick", description = "短轮次,看个大概 / short rounds, for a first impression")
    boolean quick;

    @Option(names = "--out", description = "报告与日志放在这里 / report and logs go here (.tiaobo/bench)")
    Path out = Path.of(System.getProperty("tiaobo.root", "."), ".tiaobo", "bench");

    @Option(
            names = "--only",
            split = ",",
            description = "只测这些部分 / only these sections: movement, http, publishing, visibility, rebuild,"
                    + " cold-load, growth, donor-search, pages, system")
    List<String> only = List.of();

    @Option(names = "--no-peers", negatable = true, description = "不测同类做法 / leave the peers out")
    boolean peers = true;

    @Option(names = "--profile", description = "为本系统记录 JFR / record the product's JVM with JFR")
    boolean profile;

    private final PrintStream console =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Runs the benchmark. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        Path root = Path.of(System.getProperty("tiaobo.root", ".")).toAbsolutePath();
        Settings settings = new Settings(quick, peers, profile, root, out.toAbsolutePath());
        List<Section> chosen = SECTIONS.stream()
                .filter(section -> only.isEmpty() || only.contains(section.name()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < only.size()) {
            console.println(
                    "✗ " + only + ": " + SECTIONS.stream().map(Section::name).toList());
            return 2;
        }
        try (Bench bench = Bench.start(settings, console::println)) {
            console.println(Machine.describe(settings.out()));
            boolean complete = true;
            for (Section section : chosen) {
                complete &= isDone(section, bench);
                // After every section, so that a run that is broken off has told what it knows.
                new Report(Machine.describe(settings.out()), bench.rows()).write(settings.out());
            }
            console.println("报告 · report: " + out.resolve("bench.md"));
            return complete ? 0 : 1;
        }
    }

    /** A section that cannot be measured leaves its rows out and the others alone. */
    private boolean isDone(Section section, Bench bench) {
        long begin = System.nanoTime();
        try {
            section.run(bench);
            console.println("— %s: %.0f s".formatted(section.name(), (System.nanoTime() - begin) / 1e9));
            return true;
        } catch (RuntimeException e) {
            console.println("✗ " + section.name() + ": " + e.getMessage());
            return false;
        }
    }
}
