package io.tiaobo.simulator.world;

/** A guarantee taken away on purpose, to see that the audit notices. Never part of a normal schedule. */
public enum Mutation {
    /** Everything is as it should be. */
    NONE,
    /** Processors read by row number and do not stop below running transactions: late commits are passed over. */
    NO_HORIZON,
    /** Every delivery is applied. */
    NO_INBOX,
    /** A position moves although the broker has acknowledged nothing. */
    POSITION_BEFORE_ACKNOWLEDGEMENT,
    /** Deadlines live in the process and end with it. */
    DEADLINES_IN_MEMORY,
    /** Whoever read an aggregate may write it, whatever others wrote meanwhile: read, check, write. */
    READ_CHECK_WRITE,
    /** The same command id runs again. */
    NO_COMMAND_LOG,
    /** A snapshot is taken for one event newer than it is. */
    SNAPSHOT_AHEAD
}
