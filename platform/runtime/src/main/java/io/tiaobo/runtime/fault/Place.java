package io.tiaobo.runtime.fault;

/** Where in a local step a process can die. */
public enum Place {
    /**
     * Nothing of the step is done. A processor's transaction is open by then, with nothing of this event in it: the database
     * cannot tell that from before.
     */
    BEFORE_TRANSACTION,
    /** Of the publisher: the broker has acknowledged, the position is not moved. */
    AFTER_PUBLISH,
    /** Everything is written, nothing is committed. */
    BEFORE_COMMIT,
    /** Everything is committed; nobody was told: no answer, no offset, no deletion of the deadline. */
    AFTER_COMMIT
}
