package io.tiaobo.local;

import io.tiaobo.testkit.servers.ServerStartException;
import java.util.concurrent.CompletionException;

/** What goes wrong with processes, in words for the person at the keyboard. */
final class ServerProblems {
    private ServerProblems() {}

    static UserProblem explain(String name, ServerStartException e) {
        String zh = switch (e.reason()) {
            case PORT_IN_USE -> name + " 的端口已被其他程序占用";
            case DISK_FULL -> name + " 无法启动:磁盘已满";
            case NO_USER_NAMESPACE ->
                "PostgreSQL 不能以 root 运行,而本机又不允许用户命名空间。请改用普通用户,或允许 unshare --user," + "或用 TIAOBO_POSTGRES_URL 指定外部数据库";
            case NO_BINARIES -> "没有适用于本机系统的 PostgreSQL 程序,请用 TIAOBO_POSTGRES_URL 指定外部数据库";
            case DIED -> name + " 启动时退出";
            case TIMED_OUT -> name + " 启动超时";
        };
        return new UserProblem(zh, String.valueOf(e.getMessage()));
    }

    static UserProblem portInUse(int port, String option) {
        return new UserProblem(
                "端口 %d 已被其他程序占用;可用选项 %s=<端口> 改用别的端口".formatted(port, option),
                "Port %d is used by another program; the option %s=<port> chooses another one".formatted(port, option));
    }

    static UserProblem died(String name, String lastLines) {
        return new UserProblem(
                "%s 意外退出,正在停止其余进程。最后的日志:".formatted(name),
                "%s has ended unexpectedly; the rest is being stopped. Its last log lines:%n%s"
                        .formatted(name, lastLines.indent(4).stripTrailing()));
    }

    /** Takes the wrapping of another thread off. */
    static RuntimeException unwrapped(CompletionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }
}
