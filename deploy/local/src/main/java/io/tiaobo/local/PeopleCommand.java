package io.tiaobo.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code people}: the password of the people to try the product as. Who they are stands on the sign-in page. */
@Command(name = "people", description = "试用账号的密码 / the password of the people to try the product as")
final class PeopleCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        String password = Secret.PEOPLE.ensure(Home.find().secrets());
        Console.OUT.println("登录页可选择身份,密码相同 · Choose who you are on the sign-in page; one password for all:");
        Console.OUT.println("    " + password);
        return 0;
    }
}
