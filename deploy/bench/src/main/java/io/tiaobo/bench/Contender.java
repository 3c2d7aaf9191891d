package io.tiaobo.bench;

import io.tiaobo.bench.report.Rounds;
import java.util.List;

/**
 * Who can be measured.
 *
 * @param name in reports
 * @param subject class of its subject
 * @param isPeer whether it is another way to do the same, with libraries of its own
 */
public record Contender(String name, String subject, boolean isPeer) {
    /** The product. */
    public static final Contender OURS = new Contender(Rounds.OURS, "io.tiaobo.bench.ours.InventorySubject", false);

    /** Bare JDBC. */
    public static final Contender LIMIT = new Contender(Rounds.LIMIT, "io.tiaobo.bench.limit.JdbcLimit", false);

    /** Other ways to move stock durably. */
    public static final List<Contender> PEERS = List.of();
}
