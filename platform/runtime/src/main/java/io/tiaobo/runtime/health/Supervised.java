package io.tiaobo.runtime.health;

/** Something that must run as long as the process does. */
interface Supervised {
    /** What it looks like from outside. */
    enum Condition {
        /** It works, or cannot be judged now. */
        FINE,
        /** It lives and has work, and gets on with none of it. */
        FAILING,
        /** It has stopped. */
        STOPPED,
        /** It is there but has done nothing for so long that it must hang. */
        STALLED;

        /** Whether a restart may help. */
        boolean isDead() {
            return this == STOPPED || this == STALLED;
        }
    }

    PartHealth.Kind kind();

    String name();

    /** Looks now. */
    Condition look();

    /** Stops what is left of it and starts it again; throws if that does not work. */
    void restart();
}
