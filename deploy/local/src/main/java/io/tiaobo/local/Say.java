package io.tiaobo.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Progress on the console: elapsed seconds, Chinese, English. */
public final class Say {
    private final PrintStream out;
    private final long start = System.nanoTime();

    /** Prints to the given stream; time counts from now. */
    public Say(PrintStream out) {
        this.out = out;
    }

    /** One progress line. */
    public void line(String zh, String en) {
        synchronized (out) {
            out.printf(Locale.ROOT, "[%6.1f s] %s · %s%n", elapsed().toMillis() / 1000.0, zh, en);
        }
    }

    /** A line without time. */
    public void plain(String text) {
        synchronized (out) {
            out.println(text);
        }
    }

    /** A problem, both languages. */
    public void problem(UserProblem problem) {
        synchronized (out) {
            out.println("✗ " + problem.zh());
            out.println("✗ " + problem.en());
        }
    }

    /** Time since the start. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
