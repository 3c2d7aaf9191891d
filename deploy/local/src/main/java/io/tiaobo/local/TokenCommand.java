package io.tiaobo.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code token}: a token of the machine account, good for a quarter of an hour, for calls by hand. */
@Command(name = "token", description = "机器账号的令牌,15 分钟有效 / a token of the machine account for 15 minutes")
final class TokenCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Console.OUT.println(new MachineAccount(Home.find()).bearer().substring("Bearer ".length()));
        return 0;
    }
}
