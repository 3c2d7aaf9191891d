package io.tiaobo.invariants;

import java.util.List;

/**
 * Recomputes from the published language whether medicine was conserved and promises were kept once. Messages may come in any
 * order and any number of times. The set of messages must be one that could have been seen at one moment: whoever knows the
 * answer has heard the question. A reader of several topics gets that by reading on until nothing new comes.
 *
 * <p>Not thread-safe. Keeps every message in memory; a check costs one pass over what was accepted.
 */
public final class HistoryAudit {
    private final Identities identities;
    private final List<Family> families;
    private long messages;

    /** An audit of everything that was published, in whatever order. */
    public HistoryAudit() {
        this(Feed.UNORDERED);
    }

    /** An audit of messages that come as the feeder says. */
    public HistoryAudit(Feed feed) {
        identities = new Identities(feed.inArrivalOrder());
        StockHistory stock = new StockHistory(feed.everyLevel());
        LegHistory legs = new LegHistory();
        families = List.of(
                stock,
                legs,
                new Conservation(stock, legs),
                new Orders(),
                new TransferHistory(),
                new ShortageHistory(),
                new WaitingHistory());
    }

    /** Takes one message; a repetition has no effect but is compared with the first. */
    public void accept(Published message) {
        messages++;
        if (identities.isNew(message)) {
            for (Family family : families) {
                family.accept(message);
            }
        }
    }

    /** Messages accepted so far, repetitions included. */
    public long messages() {
        return messages;
    }

    /** What must hold at any moment and does not; empty when all is well. */
    public List<Violation> violations() {
        Findings findings = new Findings();
        identities.violations(findings);
        for (Family family : families) {
            family.violations(findings);
        }
        return findings.list();
    }

    /**
     * What must hold in addition when everything is quiet: nothing under way between services, no deadline due, nobody's turn
     * but people's.
     */
    public List<Violation> unfinished() {
        Findings findings = new Findings();
        for (Family family : families) {
            family.unfinished(findings);
        }
        return findings.list();
    }
}
