package io.tiaobo.gateway.overview.web;

import io.tiaobo.gateway.overview.projection.Counts;
import io.tiaobo.gateway.overview.projection.Focus;
import java.util.List;

/**
 * A figure at the top of the overview, and the way to the rows it counts.
 *
 * @param name its text is {@code count.<name>}
 * @param look colour; nothing is said by colour alone
 * @param figure what was counted
 * @param of out of how many; -1 when that says nothing
 * @param focus rows it counts
 */
record Tile(String name, String look, long figure, long of, Focus focus) {
    static List<Tile> of(Counts counts) {
        return List.of(
                new Tile("critical", "CRITICAL", counts.critical(), -1, Focus.CRITICAL),
                new Tile("urgent", "URGENT", counts.urgent(), -1, Focus.URGENT),
                new Tile("routine", "ROUTINE", counts.routine(), -1, Focus.ROUTINE),
                new Tile("overdue", "CRITICAL", counts.overdue(), -1, Focus.OVERDUE),
                new Tile("exhausted", "URGENT", counts.exhausted(), -1, Focus.EXHAUSTED),
                new Tile("underWay", "MOVING", counts.underWay(), -1, Focus.UNDER_WAY),
                new Tile("waiting", "PLAIN", counts.waiting(), -1, Focus.WAITING),
                new Tile("reporting", "PLAIN", counts.reporting(), counts.sites(), Focus.REPORTING));
    }

    /** Whether it counts something that should not be and there is none of it. */
    public boolean isGood() {
        return figure == 0 && !look.equals("PLAIN") && !look.equals("MOVING");
    }
}
