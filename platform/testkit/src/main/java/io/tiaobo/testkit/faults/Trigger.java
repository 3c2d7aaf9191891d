package io.tiaobo.testkit.faults;

/** Decides, piece by piece, where a connection is cut. Called by the threads of several connections at once. */
@FunctionalInterface
public interface Trigger {
    /**
     * Whether the connection is cut at this piece.
     *
     * @param connection number of the connection, from 1
     * @param sent what the client has just sent on it, as far as it was read at once
     */
    boolean firesAt(int connection, byte[] sent);
}
