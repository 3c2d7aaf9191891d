package io.tiaobo.local;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code down}: stops a running {@code up}, and what one that was killed left behind. Data are kept. */
@Command(name = "down", description = "停止正在运行的系统,数据保留 / stop a running system, keep its data")
final class DownCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        stop(Home.find(), new Say(Console.OUT));
        return 0;
    }

    static void stop(Home home, Say say) {
        Optional<ProcessHandle> up = PidFile.read(home.run(), Runner.UP).flatMap(PidFile::process);
        up.ifPresent(process -> {
            say.line("正在停止", "Stopping");
            Processes.stop(process);
        });
        Runner.stopLeftOvers(home, say);
        PidFile.delete(home.run(), Runner.UP);
        say.line("没有正在运行的进程", "Nothing is running");
    }
}
