package io.tiaobo.shortage.waitinglist.projection;

import java.util.List;

/** What the projection knows of queues; it may be a moment behind. */
public interface WaitingQueues {
    /** Whether somebody waits in a queue. */
    boolean someoneWaits(String siteCode, String genericGroup);

    /** Queues before a shelf with something on it, at most 500. */
    List<WaitingQueue> beforeStock();
}
