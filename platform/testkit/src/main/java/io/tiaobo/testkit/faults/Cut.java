package io.tiaobo.testkit.faults;

/** On which side of the server's work a connection is cut. The client cannot tell the two apart. */
public enum Cut {
    /** What the client sent never reaches the server. */
    BEFORE_THE_SERVER,
    /** The server gets it and answers; the answer is lost. */
    BEFORE_THE_ANSWER
}
