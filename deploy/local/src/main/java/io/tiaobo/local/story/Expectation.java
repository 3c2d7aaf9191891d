package io.tiaobo.local.story;

import io.tiaobo.local.UserProblem;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Steps of a story: something is done at once, or comes true within a bound. Failing ends the story. */
public final class Expectation {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Timeline timeline;
    private final CountDownLatch never = new CountDownLatch(1);

    /** Reports to the timeline. */
    public Expectation(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Does something that must succeed now; the value is what later steps go on with. */
    public <T> T step(String zh, String en, Supplier<T> action) {
        long start = System.nanoTime();
        try {
            T value = action.get();
            timeline.done(since(start), zh, en);
            return value;
        } catch (UserProblem problem) {
            timeline.failed(since(start), zh, en);
            timeline.detail(problem.zh());
            timeline.detail(problem.en());
            throw problem;
        }
    }

    /**
     * Waits until what is observed is as told.
     *
     * @param atMost bound; exceeding it fails the story with the last thing that was observed
     * @param observe asks the system; called again and again
     * @param asTold whether that is what the story says
     * @param reason the words to print below the step, from what was observed
     */
    public <T> T eventually(
            String zh,
            String en,
            Duration atMost,
            Supplier<T> observe,
            Predicate<T> asTold,
            Function<T, String> reason) {
        long start = System.nanoTime();
        T seen = observe.get();
        while (!asTold.test(seen)) {
            if (since(start).compareTo(atMost) > 0) {
                timeline.failed(since(start), zh, en);
                timeline.detail(String.valueOf(seen));
                throw new UserProblem(
                        "%d 秒内没有发生:%s".formatted(atMost.toSeconds(), zh),
                        "Did not happen within %d s: %s".formatted(atMost.toSeconds(), en));
            }
            pause();
            seen = observe.get();
        }
        timeline.done(since(start), zh, en);
        timeline.detail(reason.apply(seen));
        return seen;
    }

    private void pause() {
        try {
            boolean released = never.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            if (released) {
                throw new IllegalStateException("nobody releases this latch");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during the story", e);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
