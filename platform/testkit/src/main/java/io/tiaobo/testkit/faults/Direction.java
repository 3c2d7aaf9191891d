package io.tiaobo.testkit.faults;

/** The two directions of a connection. */
public enum Direction {
    /** From the client to the server. */
    UP,
    /** From the server to the client. */
    DOWN
}
