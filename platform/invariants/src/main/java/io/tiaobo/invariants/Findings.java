package io.tiaobo.invariants;

import java.util.ArrayList;
import java.util.List;

/** Collects violations. A text is made only when something was found, so that a clean history costs nothing. */
final class Findings {
    private final List<Violation> violations = new ArrayList<>();

    void add(String id, String subject, String text) {
        violations.add(new Violation(id, subject, text));
    }

    List<Violation> list() {
        return List.copyOf(violations);
    }
}
