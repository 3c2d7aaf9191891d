package io.tiaobo.runtime.web;

import io.tiaobo.runtime.domain.Decision;
import java.util.Map;

/** Turns decisions into HTTP answers. */
public final class Answers {
    private Answers() {}

    /**
     * The body of an accepted command.
     *
     * @param accepted always true; a refusal is a problem document
     * @param details facts for the caller
     */
    public record Accepted(boolean accepted, Map<String, String> details) {}

    /** The answer of an accepted decision; throws {@link RefusedException} (409) for a refusal. */
    public static Accepted of(Decision decision) {
        if (!decision.accepted()) {
            throw new RefusedException(decision);
        }
        return new Accepted(true, decision.details());
    }
}
