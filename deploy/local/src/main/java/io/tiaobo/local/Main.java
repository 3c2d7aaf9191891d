package io.tiaobo.local;

import io.tiaobo.local.operations.AuditCommand;
import io.tiaobo.local.operations.ParkedCommand;
import io.tiaobo.local.operations.RebuildCommand;
import io.tiaobo.local.operations.RepublishCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code deploy/tiaobo}. Exit code 0: done; 1: said why not; 2: wrong words on the command line. */
@Command(
        name = "tiaobo",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        description = {
            "调拨:让社区卫生站不断药。在一台机器上运行全部服务。",
            "Tiaobo keeps community health stations in medicine. Everything on one machine."
        },
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            CheckCommand.class,
            DownCommand.class,
            ResetCommand.class,
            StoryCommand.class,
            PeopleCommand.class,
            TokenCommand.class,
            ChaosCommand.class,
            ParkedCommand.class,
            RebuildCommand.class,
            RepublishCommand.class,
            AuditCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "性能测试 / benchmark: deploy/tiaobo bench --help",
            "页面图片 / pictures of the pages: deploy/tiaobo screenshots --help"
        })
public final class Main {
    private Main() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        PrintWriter out = new PrintWriter(Console.OUT, true);
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof UserProblem problem) {
                        new Say(Console.OUT).problem(problem);
                        return 1;
                    }
                    throw failure;
                });
        return arguments.length == 0 ? usage(line) : line.execute(arguments);
    }

    private static int usage(CommandLine line) {
        line.usage(line.getOut());
        return 2;
    }
}
