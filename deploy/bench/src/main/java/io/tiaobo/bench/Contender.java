package io.tiaobo.bench;

import io.tiaobo.bench.report.Rounds;
import java.util.List;

/**
 * Who can be measured.
 *
 * @param name in reports
 * @param subject class of its subject
 * @param service the one service on its class path: their configurations have the same file names; empty for a peer, which has
 *     libraries of its own
 */
public record Contender(String name, String subject, String service) {
    private static final String INVENTORY = "tiaobo-inventory-service-";

    /** The product. */
    public static final Contender OURS = new Contender(Rounds.OURS, "io.tiaobo.bench.ours.InventorySubject", INVENTORY);

    /** Bare JDBC. */
    public static final Contender LIMIT = new Contender(Rounds.LIMIT, "io.tiaobo.bench.limit.JdbcLimit", INVENTORY);

    /** The product's transfer service. */
    public static final Contender TRANSFER =
            new Contender(Rounds.OURS, "io.tiaobo.bench.ours.TransferSubject", "tiaobo-transfer-service-");

    /** The product's gateway. */
    public static final Contender GATEWAY =
            new Contender(Rounds.OURS, "io.tiaobo.bench.ours.GatewaySubject", "tiaobo-gateway-");

    /** JdbcTemplate and an outbox table by hand. */
    public static final Contender OUTBOX = peer("hand outbox", "outbox.OutboxPeer");

    /** Pekko persistence on JDBC. */
    public static final Contender PEKKO = peer("Pekko", "pekko.PekkoPeer");

    /** Spring Modulith with JPA. */
    public static final Contender MODULITH = peer("Modulith", "modulith.ModulithPeer");

    /** Axon Framework as it comes. */
    public static final Contender AXON = peer("Axon", "axon.AxonPeer");

    /** Everybody, in the order of a round. */
    public static final List<Contender> ALL = List.of(LIMIT, OURS, OUTBOX, PEKKO, MODULITH, AXON);

    /** Whether it is another way to do the same. */
    public boolean isPeer() {
        return service.isEmpty();
    }

    private static Contender peer(String name, String type) {
        return new Contender(name, "io.tiaobo.bench.peers." + type, "");
    }
}
