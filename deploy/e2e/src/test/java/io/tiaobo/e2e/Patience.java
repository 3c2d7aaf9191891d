package io.tiaobo.e2e;

import io.tiaobo.chaos.cluster.Edge;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Waiting for what must come about, with a bound. A service that is just being restarted is asked again. */
final class Patience {
    private static final Duration BOUND = Duration.ofSeconds(180);

    private Patience() {}

    /** Asks until the answer is as wanted; fails after three minutes, naming what did not come about. */
    static <T> T until(String what, Callable<T> asked, Predicate<? super T> wanted) {
        return Awaitility.await(what)
                .atMost(BOUND)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(Edge.NotAnswered.class)
                .until(asked, wanted);
    }
}
