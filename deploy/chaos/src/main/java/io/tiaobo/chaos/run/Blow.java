package io.tiaobo.chaos.run;

import io.tiaobo.chaos.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fault in its time: when it is to begin, and when it was. */
final class Blow {
    private final Fault fault;
    private final Duration begin;
    private Instant begun = Instant.EPOCH;
    private Instant healed = Instant.EPOCH;

    Blow(Fault fault, Duration begin) {
        this.fault = fault;
        this.begin = begin;
    }

    Fault fault() {
        return fault;
    }

    Duration begin() {
        return begin;
    }

    Duration end() {
        return begin.plus(fault.lasts());
    }

    void strike() {
        begun = Instant.now();
        fault.begin();
    }

    void heal() {
        healed = Instant.now();
        fault.end();
    }

    Injection injection(boolean overlaps, @Nullable Duration recovered) {
        return new Injection(fault.kind(), fault.target(), begun, Duration.between(begun, healed), overlaps, recovered);
    }

    @Override
    public String toString() {
        return fault.kind().code() + " of " + fault.target();
    }
}
