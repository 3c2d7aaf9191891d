package io.tiaobo.bench.report;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param name what was measured
 * @param unit of the three figures: something per second (more is better) or a time or size (less is better)
 * @param ours median of the product
 * @param limit median of the least that is needed; null where nothing is comparable
 * @param bestPeer median of the best other way to do the same; null if none was measured
 * @param bestPeerName which one that was
 * @param target what is asked for
 * @param note what a reader must know to read the figures; empty if nothing
 */
public record Row(
        String name,
        Unit unit,
        double ours,
        @Nullable Double limit,
        @Nullable Double bestPeer,
        @Nullable String bestPeerName,
        Target target,
        String note) {
    /** Ours divided by the limit; null without a limit. */
    public @Nullable Double ratioToLimit() {
        return limit == null ? null : ours / limit;
    }

    /** Ours divided by the best peer; null without a peer. */
    public @Nullable Double ratioToBestPeer() {
        return bestPeer == null ? null : ours / bestPeer;
    }

    /** Whether the target is met; null if there is none, or if what it compares with was not measured. */
    public @Nullable Boolean met() {
        return target.met(this);
    }
}
