package io.tiaobo.gateway.overview.projection;

/**
 * The figures at the top of the overview.
 *
 * @param sites active sites
 * @param reporting active sites with a stock movement in the last 24 hours (S2-48)
 * @param critical open shortages where somebody has no medicine left
 * @param urgent open urgent shortages
 * @param routine open routine shortages
 * @param waiting patients who wait
 * @param underWay transfers that have not ended
 * @param overdue transfers under way with a late step
 * @param exhausted open shortages for which no donor could be found
 */
public record Counts(
        long sites,
        long reporting,
        long critical,
        long urgent,
        long routine,
        long waiting,
        long underWay,
        long overdue,
        long exhausted) {
    /** Open shortages of any urgency. */
    public long shortages() {
        return critical + urgent + routine;
    }
}
