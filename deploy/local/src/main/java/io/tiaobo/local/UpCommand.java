package io.tiaobo.local;

import io.tiaobo.local.reference.ReferenceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: start everything, load the reference data, stay until Ctrl-C. */
@Command(name = "up", description = "启动全部并保持运行,Ctrl-C 停止 / start everything, stay until Ctrl-C")
final class UpCommand implements Callable<Integer> {
    @Mixin
    Settings settings = new Settings();

    @Option(names = "--no-reference", description = "不载入参考数据 / load no reference data")
    boolean noReference;

    @Option(
            names = "--rebuild-gateway",
            description = "网关的表由各主题从头重建 / build the gateway's tables from the topics again")
    boolean rebuildGateway;

    @Override
    public Integer call() {
        Say say = new Say(Console.OUT);
        Home home = Home.find();
        try (Runner ignored = Runner.take(home, say);
                LocalSystem system = new LocalSystem(home, settings, say)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(home, system, say), "stop"));
            system.start(servers -> prepare(servers, say));
            if (!noReference) {
                new ReferenceLoader(
                                home.reference(settings),
                                Running.http(home, ServiceSpec.INVENTORY, "zh"),
                                say,
                                system::isStopping)
                        .load(settings.regions);
            }
            announce(system, say);
            String name = system.awaitDeath();
            while (!system.isStopping() && system.restart(name)) {
                name = system.awaitDeath();
            }
            if (system.isStopping()) {
                return awaitEndOfJvm();
            }
            say.problem(ServerProblems.died(name, Runner.lastLines(home, name)));
            return 1;
        } catch (UserProblem problem) {
            say.problem(problem);
            return 1;
        }
    }

    private void prepare(Infrastructure.Addresses servers, Say say) {
        if (rebuildGateway) {
            GatewayTables.forget(servers);
            say.line("网关的表已清空,将由各主题从头重建", "the gateway's tables are empty and will be built from the topics");
        }
    }

    private static void stop(Home home, LocalSystem system, Say say) {
        if (!system.isStopped()) {
            say.plain("");
            say.line("正在停止", "Stopping");
        }
        system.stop();
        PidFile.delete(home.run(), Runner.UP);
    }

    /** Ctrl-C came: the hook stops everything and the JVM ends; this thread has nothing more to say. */
    private static int awaitEndOfJvm() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static void announce(LocalSystem system, Say say) {
        say.line("全部就绪", "Everything is ready");
        say.plain("");
        system.addresses().forEach((name, address) -> say.plain("    %-10s %s".formatted(name, address)));
        say.plain("");
        say.plain("    按 Ctrl-C 停止,数据保留 · Ctrl-C stops, data are kept");
        say.plain("    deploy/tiaobo people · story fengtai · status · check");
    }
}
