package io.tiaobo.simulator;

import io.tiaobo.invariants.Violation;

/** An invariant is broken, seen at the moment it breaks. */
final class ViolationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    ViolationException(String invariant, String subject, String text) {
        super(invariant + " " + subject + ": " + text);
        violation = new Violation(invariant, subject, text);
    }

    Violation violation() {
        return violation;
    }
}
