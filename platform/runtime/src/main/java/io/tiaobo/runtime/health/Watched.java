package io.tiaobo.runtime.health;

import java.time.Duration;
import java.util.Optional;

/** What the supervisor remembers of one part. Not safe for several threads: only the supervisor writes. */
final class Watched {
    private final Supervised part;
    private final SupervisionProperties settings;
    private int restarts;
    private long fineSince = System.nanoTime();
    private long notBefore = System.nanoTime();
    private volatile Supervised.Condition condition = Supervised.Condition.FINE;

    Watched(Supervised part, SupervisionProperties settings) {
        this.part = part;
        this.settings = settings;
    }

    Supervised part() {
        return part;
    }

    /** As it was last seen. */
    Supervised.Condition condition() {
        return condition;
    }

    /** What is the matter with it, if anything is. */
    Optional<PartHealth> trouble() {
        return switch (condition) {
            case FINE -> Optional.empty();
            case FAILING -> Optional.of(trouble(PartHealth.State.FAILING));
            case STOPPED -> Optional.of(trouble(PartHealth.State.STOPPED));
            case STALLED -> Optional.of(trouble(PartHealth.State.STALLED));
        };
    }

    private PartHealth trouble(PartHealth.State state) {
        return new PartHealth(part.kind(), part.name(), state, 0, restarts);
    }

    int restarts() {
        return restarts;
    }

    /** Looks; answers whether something must be done now: trouble is believed when it is seen twice. */
    boolean needsHelp(long now) {
        Supervised.Condition before = condition;
        condition = part.look();
        if (!condition.isDead()) {
            if (before.isDead()) {
                fineSince = now;
            } else if (now - fineSince > settings.recovered().toNanos()) {
                restarts = 0;
            }
            return false;
        }
        return before.isDead() && now - notBefore >= 0;
    }

    boolean isGivenUp() {
        return restarts >= settings.restarts();
    }

    /** Notes a restart that is about to be tried. */
    void noteRestart(long now) {
        Duration pause = settings.pause().multipliedBy(1L << Math.min(restarts, 10));
        restarts++;
        notBefore = now + pause.toNanos();
    }
}
