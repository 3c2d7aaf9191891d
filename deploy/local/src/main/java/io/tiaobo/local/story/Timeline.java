package io.tiaobo.local.story;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints what happens with real durations: time since the start, time of the step, what, and why. */
public final class Timeline {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final PrintStream out;
    private final Language language;
    private final long start = System.nanoTime();

    /** A timeline that starts now. */
    public Timeline(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    /** A heading. */
    public void title(String zh, String en) {
        out.println();
        out.println("== " + language.of(zh, en) + " ==");
    }

    /** A step that came true. */
    public void done(Duration took, String zh, String en) {
        out.printf(Locale.ROOT, "%8.3f s  (+%7.3f s)  ✓ %s%n", sinceStart(), seconds(took), language.of(zh, en));
    }

    /** A step that did not come true. */
    public void failed(Duration took, String zh, String en) {
        out.printf(Locale.ROOT, "%8.3f s  (+%7.3f s)  ✗ %s%n", sinceStart(), seconds(took), language.of(zh, en));
    }

    /** A reason or detail under the last step, in the words of the services. */
    public void detail(String text) {
        text.lines().forEach(line -> out.println("                           " + line));
    }

    /** A moment of the services, UTC, as people in Fengtai read it. */
    public static String local(String moment) {
        return LOCAL.format(Instant.parse(moment));
    }

    private double sinceStart() {
        return seconds(Duration.ofNanos(System.nanoTime() - start));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
