package io.tiaobo.local;

import io.tiaobo.chaos.faults.FaultKind;
import io.tiaobo.chaos.run.ChaosReport;
import io.tiaobo.chaos.run.ChaosRun;
import io.tiaobo.chaos.run.ChaosSettings;
import io.tiaobo.testkit.servers.ServerStartException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code chaos}: a system of its own with two replicas of every service, a random load and random faults, and then every check
 * there is. Exit code 1 if an invariant was violated; data and logs are kept then.
 */
@Command(name = "chaos", description = "随机故障试验:杀进程、断网、重发消息,然后核对一切 / random faults under load, and then every check")
final class ChaosCommand implements Callable<Integer> {
    @Option(names = "--minutes", defaultValue = "5", description = "注入故障多少分钟 / minutes of faults (${DEFAULT-VALUE})")
    double minutes;

    @Option(names = "--seed", description = "随机种子,省略则随机 / seed of everything random")
    @Nullable Long seed;

    @Option(
            names = "--replicas",
            defaultValue = "2",
            description = "每个服务的副本数 / replicas of each service (${DEFAULT-VALUE})")
    int replicas;

    @Option(names = "--faults", split = ",", description = "只用这些故障 / only these kinds: ${COMPLETION-CANDIDATES}")
    List<FaultKind> kinds = List.of();

    @Option(names = "--keep", description = "数据、日志与报告放在这里并保留 / data, logs and report go here and stay")
    @Nullable Path keep;

    @Override
    public Integer call() {
        Say say = new Say(Console.OUT);
        Home home = Home.find();
        long chosen = seed != null ? seed : new SecureRandom().nextInt(1_000_000);
        Path folder = keep != null ? keep : home.dir().resolve("chaos").resolve("seed-" + chosen);
        Set<FaultKind> faults = kinds.isEmpty() ? EnumSet.allOf(FaultKind.class) : EnumSet.copyOf(kinds);
        Duration time = Duration.ofMillis((long) (minutes * 60_000));
        ServiceSpec.ALL.forEach(service -> ServiceApp.jar(home, service));
        ChaosSettings settings = new ChaosSettings(
                home.root(), folder, folder.resolve("system/apps"), chosen, time, replicas, faults, keep != null);
        ChaosReport report = run(settings, say);
        say.plain("");
        say.plain(report.text());
        say.line("报告 " + folder.resolve("chaos-report.md"), "the report is there");
        return report.fine() ? 0 : 1;
    }

    private static ChaosReport run(ChaosSettings settings, Say say) {
        try {
            return new ChaosRun(settings, say::line).run();
        } catch (ServerStartException e) {
            throw ServerProblems.explain("一个进程", e);
        }
    }
}
