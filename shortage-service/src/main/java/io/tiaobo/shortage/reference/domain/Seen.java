package io.tiaobo.shortage.reference.domain;

/**
 * Something a command's maker saw, such as the level of a shelf. It is evidence, not part of what was asked for: the same
 * request repeated later sees another shelf and is still the same command. Therefore this is a class without properties,
 * which adds nothing to a command's fingerprint.
 *
 * @param <T> what was seen
 */
public final class Seen<T> {
    private final T evidence;

    private Seen(T evidence) {
        this.evidence = evidence;
    }

    /** Wraps what was seen. */
    public static <T> Seen<T> of(T evidence) {
        return new Seen<>(evidence);
    }

    /** What was seen. */
    public T evidence() {
        return evidence;
    }

    @Override
    public String toString() {
        return evidence.toString();
    }
}
