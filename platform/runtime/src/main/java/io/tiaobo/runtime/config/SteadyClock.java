package io.tiaobo.runtime.config;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** For pauses and time-outs: shows the machine's time at the start plus what has passed since, whoever sets the clock. */
final class SteadyClock extends Clock {
    private final Instant start = Instant.now();
    private final long counted = System.nanoTime();

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - counted);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
