package io.tiaobo.invariants;

/**
 * What the feeder knows about the messages it hands over.
 *
 * @param inArrivalOrder messages of one key and topic come in the order in which they were published; then their order is
 *     checked, too (I12)
 * @param everyLevel no stock level was left out, for example by compaction; then a missing version is a violation (I12)
 */
public record Feed(boolean inArrivalOrder, boolean everyLevel) {
    /** Everything that was published, in whatever order. */
    public static final Feed UNORDERED = new Feed(false, true);

    /** Everything that was published, key by key in the order of publication. */
    public static final Feed IN_ORDER = new Feed(true, true);

    /** Topics of a running system: in order, and levels may have been compacted away. */
    public static final Feed TOPICS = new Feed(true, false);
}
