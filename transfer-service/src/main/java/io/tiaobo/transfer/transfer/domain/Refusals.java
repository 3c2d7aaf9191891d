package io.tiaobo.transfer.transfer.domain;

import io.tiaobo.runtime.domain.Decision;
import java.util.Map;

/** The refusals that several commands share; their texts are {@code problem.<reason>}. */
final class Refusals {
    private Refusals() {}

    static Decision stepDone(Leg leg) {
        return Decision.refuse("STEP_DONE", Map.of("state", leg.state().name()));
    }

    static Decision wrongState(Leg leg) {
        return Decision.refuse("WRONG_STATE", Map.of("state", leg.state().name()));
    }

    static Decision badQuantity(String tooMuch, long quantity, long most) {
        return Decision.refuse(
                quantity <= 0 ? "BAD_QUANTITY" : tooMuch,
                Map.of("quantity", String.valueOf(quantity), "most", String.valueOf(most)));
    }
}
