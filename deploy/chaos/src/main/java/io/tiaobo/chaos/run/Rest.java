package io.tiaobo.chaos.run;

import io.tiaobo.chaos.cluster.Backlog;
import io.tiaobo.chaos.cluster.Cluster;
import io.tiaobo.chaos.cluster.Replica;
import io.tiaobo.chaos.load.Load;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Waits until nothing moves any more: no record unread, no event unhandled, no transfer open. */
final class Rest {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration TELL = Duration.ofSeconds(10);
    private static final int TIMES = 3;

    private final Cluster cluster;
    private final Backlog backlog;
    private final Load load;
    private final Progress progress;

    Rest(Cluster cluster, Load load, Progress progress) {
        this.cluster = cluster;
        this.backlog = new Backlog(cluster);
        this.load = load;
        this.progress = progress;
    }

    /** True when it came to rest; false when it still moves after five minutes. */
    boolean comes() {
        Instant limit = Instant.now().plus(LIMIT);
        Instant told = Instant.now();
        int quiet = 0;
        while (quiet < TIMES && Instant.now().isBefore(limit)) {
            State state = look();
            quiet = state.isQuiet() ? quiet + 1 : 0;
            if (Instant.now().isAfter(told.plus(TELL))) {
                told = Instant.now();
                progress.say("等待静止:" + state.zh(), "coming to rest: " + state.en());
            }
            Chaos.sleep(Duration.ofSeconds(1));
        }
        return quiet == TIMES;
    }

    private record State(boolean open, long unread, long unhandled, List<Replica> unwell) {
        boolean isQuiet() {
            return !open && unread == 0 && unhandled == 0 && unwell.isEmpty();
        }

        String zh() {
            return "未读消息 %d,未处理事件 %d,%s,不健康的进程 %s".formatted(unread, unhandled, open ? "仍有调拨未结束" : "调拨均已结束", unwell);
        }

        String en() {
            return "%d records unread, %d events unhandled, %s, unwell %s"
                    .formatted(unread, unhandled, open ? "transfers open" : "no transfer open", unwell);
        }
    }

    private State look() {
        return new State(load.finish(), backlog.unread(), backlog.unhandled(), cluster.unwell());
    }
}
