package io.tiaobo.testkit.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a {@link TcpProxy} does with the bytes it gets.
 *
 * @param held directions in which nothing gets through; like TCP, what was sent meanwhile arrives when they open again
 * @param delay added to every piece in each direction
 * @param bytesPerSecond limit of each direction of each connection; 0 for none
 * @param refusing whether connections are reset and new ones refused
 */
public record LineState(Set<Direction> held, Duration delay, long bytesPerSecond, boolean refusing) {
    private static final int PIECE = 16_384;

    /** Everything gets through at once. */
    public static final LineState PASS = new LineState(Set.of(), Duration.ZERO, 0, false);

    /** Nothing gets through and nobody is told. */
    public static final LineState BLACKHOLE = new LineState(EnumSet.allOf(Direction.class), Duration.ZERO, 0, false);

    /** Requests do not reach the server. */
    public static final LineState BLACKHOLE_UP = new LineState(Set.of(Direction.UP), Duration.ZERO, 0, false);

    /** The server hears everything; its answers do not get back. */
    public static final LineState BLACKHOLE_DOWN = new LineState(Set.of(Direction.DOWN), Duration.ZERO, 0, false);

    /** Nobody listens on the port, and connections are reset: as if the server's process had died. */
    public static final LineState REFUSE = new LineState(Set.of(), Duration.ZERO, 0, true);

    /** Copies the set and refuses negative numbers. */
    public LineState {
        held = Set.copyOf(held);
        if (delay.isNegative() || bytesPerSecond < 0) {
            throw new IllegalArgumentException("neither a delay nor a rate can be negative");
        }
    }

    /** Everything gets through later. */
    public static LineState latency(Duration delay) {
        return new LineState(Set.of(), delay, 0, false);
    }

    /** Everything gets through slowly. */
    public static LineState bytesPerSecond(long bytesPerSecond) {
        return new LineState(Set.of(), Duration.ZERO, bytesPerSecond, false);
    }

    /** How many bytes are taken at a time. */
    int piece() {
        return bytesPerSecond == 0 ? PIECE : (int) Math.max(1, Math.min(PIECE, bytesPerSecond / 10));
    }

    Duration timeFor(int bytes) {
        return bytesPerSecond == 0 ? delay : delay.plusNanos(1_000_000_000L * bytes / bytesPerSecond);
    }
}
