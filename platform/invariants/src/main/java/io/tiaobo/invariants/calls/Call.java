package io.tiaobo.invariants.calls;

/**
 * An action with its answer. Moments are numbers of one clock of the observer, each used once; a call that returned before
 * another was made came first.
 *
 * @param action what was asked
 * @param calledAt before it was sent
 * @param returnedAt after the answer came; {@link Long#MAX_VALUE} if none came
 * @param outcome the answer
 * @param units units granted by a reservation that was done; else 0
 */
public record Call(Action action, long calledAt, long returnedAt, Outcome outcome, long units) {}
