package io.tiaobo.simulator.world;

/** The process ends here and now. An error, so that no code of the product can mistake it for a failure it may handle. */
public final class SimulatedCrash extends Error {
    private static final long serialVersionUID = 1L;

    SimulatedCrash(String where) {
        super(where, null, false, false);
    }
}
