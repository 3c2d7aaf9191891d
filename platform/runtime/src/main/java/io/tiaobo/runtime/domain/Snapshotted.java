package io.tiaobo.runtime.domain;

/**
 * An aggregate with so long a life that it is worth keeping what it is after some of its events, so that a first load need not
 * read all of them (ADR 0020). Whoever implements it gives out everything its event handlers have ever set and nothing else.
 *
 * @param <S> the whole state, its identifier included: records, collections and plain values, immutable, equal when they mean the
 *     same, and the same again after they were written as strict JSON and read
 */
public interface Snapshotted<S extends Record> {
    /** What the aggregate is now; stays as it is when the aggregate goes on. */
    S snapshot();

    /** Makes a fresh aggregate what it was. */
    void restore(S snapshot);
}
