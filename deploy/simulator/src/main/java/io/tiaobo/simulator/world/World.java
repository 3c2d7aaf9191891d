package io.tiaobo.simulator.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Time, chance and the broker of one simulation. {@link #reset} makes it new; the services on it are wired only once. */
public final class World {
    /** When every schedule begins. */
    public static final Instant BEGINNING = Instant.parse("2026-03-02T00:00:00Z");

    private final Broker broker = new Broker(this);
    private Faults faults = new Faults(new SplittableRandom(0));
    private Instant now = BEGINNING;
    private int generation;

    /** Starts anew with the faults of a schedule. */
    public void reset(Faults next) {
        faults = next;
        now = BEGINNING;
        generation = 0;
        broker.clear();
        forgetUnitsOfWork();
    }

    /** The broker as it is now, to be put back; time starts anew. */
    public Runnable image() {
        return broker.image();
    }

    /** What a process had begun is gone with it. */
    public void forgetUnitsOfWork() {
        while (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> left = CurrentUnitOfWork.get();
            CurrentUnitOfWork.clear(left);
        }
    }

    /** What goes wrong in this schedule. */
    public Faults faults() {
        return faults;
    }

    /** The broker. */
    public Broker broker() {
        return broker;
    }

    /** The true time: the databases' clock. */
    public Instant now() {
        return now;
    }

    /** Time goes on. */
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Time goes on to a moment, unless it has passed. */
    public void advanceTo(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    /** The true time as a clock. */
    public Clock trueClock() {
        return new SkewedClock(this);
    }

    /** Who owns a piece of work that only one replica may do; changes with every rebalance. */
    public boolean owns(int replica, int work, int replicas) {
        return (work + generation) % replicas == replica;
    }

    /** Hands every partition and every processor to another replica. */
    public void rebalance() {
        generation++;
    }

    /** Counts the rebalances. */
    public int generation() {
        return generation;
    }

    /** A clock that may be wrong. */
    public static final class SkewedClock extends Clock {
        private final World world;
        private Duration skew = Duration.ZERO;

        /** A clock that is right until it is set wrong. */
        public SkewedClock(World world) {
            this.world = world;
        }

        /** Sets it wrong, or right with 0. */
        public void skew(int seconds) {
            skew = Duration.ofSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return world.now.plus(skew);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("services read instants only");
        }
    }
}
