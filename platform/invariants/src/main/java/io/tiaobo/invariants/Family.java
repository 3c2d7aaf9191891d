package io.tiaobo.invariants;

/** Invariants that belong together. Messages come in any order and each once. */
interface Family {
    /** Remembers what it needs. */
    void accept(Published message);

    /** What must hold at any moment. */
    void violations(Findings findings);

    /** What must hold in addition when everything is quiet. */
    void unfinished(Findings findings);
}
