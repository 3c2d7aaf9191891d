package io.tiaobo.local;

import io.tiaobo.testkit.servers.Trees;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reset}: deletes all local data after asking. */
@Command(name = "reset", description = "删除本地全部数据 / delete all local data")
final class ResetCommand implements Callable<Integer> {
    /** What the launcher itself makes; anything else in the folder is not ours to delete. */
    private static final List<String> OURS =
            List.of("postgres", "kafka", "reference", "secrets", "apps", "logs", "run");

    @Option(names = "--yes", description = "不再询问 / do not ask")
    boolean yes;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        if (!yes && !confirmed(home)) {
            Console.OUT.println("未删除 · Nothing was deleted");
            return 1;
        }
        DownCommand.stop(home, new Say(Console.OUT));
        OURS.forEach(name -> Trees.delete(home.dir().resolve(name)));
        Console.OUT.println("已删除 · Deleted: " + home.dir());
        return 0;
    }

    private static boolean confirmed(Home home) throws IOException {
        Console.OUT.printf("将停止系统并删除 %s 中的全部数据。确定吗?%n", home.dir());
        Console.OUT.print("This stops the system and deletes all data in that folder. Sure? [yes/no] ");
        Console.OUT.flush();
        @Nullable String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null
                && List.of("yes", "y", "是").contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
