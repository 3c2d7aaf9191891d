package io.tiaobo.transfer.transfer.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest donor search of a transfer.
 *
 * @param number its number, from 1; 0 before the first
 * @param pending whether its outcome is still awaited
 * @param sharing whether it leaves scarce surplus to other needs
 * @param uncovered units it found nobody for
 * @param lateAt from then on it is late (pending) or to be repeated (ended), UTC; null if neither
 */
record Search(
        int number,
        boolean pending,
        boolean sharing,
        long uncovered,
        @Nullable Instant lateAt) {
    static final Search NONE = new Search(0, false, true, 0, null);

    boolean isPending(int asked) {
        return pending && number == asked;
    }

    boolean isLate(Instant now) {
        return lateAt != null && !now.isBefore(lateAt);
    }

    /** Whether it will be repeated by itself, so that nothing is lost by waiting. */
    boolean willBeRepeated() {
        return !pending && lateAt != null;
    }

    Search next(boolean leavesShares) {
        // Only the very first search has a deadline: it may have to wait for the network's reference data.
        return new Search(number + 1, true, leavesShares, 0, number == 0 ? lateAt : null);
    }

    Search lateAfter(Instant moment) {
        return new Search(number, pending, sharing, uncovered, moment);
    }

    Search ended(long withoutDonor, @Nullable Instant retryAt) {
        return new Search(number, false, sharing, withoutDonor, retryAt);
    }
}
