package io.tiaobo.runtime.web;

import io.tiaobo.runtime.domain.Decision;
import java.util.Map;

/** A command was refused for a business reason; answered as a 409 problem. */
public final class RefusedException extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** Takes reason and details from the decision. */
    public RefusedException(Decision decision) {
        super(409, reasonOf(decision), Map.copyOf(decision.details()));
    }

    private static String reasonOf(Decision decision) {
        String reason = decision.reason();
        if (reason == null) {
            throw new IllegalArgumentException("An accepted decision is no refusal");
        }
        return reason;
    }
}
