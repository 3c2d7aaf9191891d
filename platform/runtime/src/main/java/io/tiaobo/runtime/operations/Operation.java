package io.tiaobo.runtime.operations;

/**
 * Something an operator wants done.
 *
 * @param commandId idempotency key: the same id again gets the answer of the first time
 * @param name what, upper snake case, for example {@code DISCARD_PARKED}
 * @param target what it is done to, for example {@code parked/17}
 * @param by who wants it
 */
record Operation(String commandId, String name, String target, Operator by) {
    /** A part of this operation, with an id of its own. */
    Operation part(String partTarget) {
        return new Operation(commandId + "#" + partTarget, name, partTarget, by);
    }
}
