package io.tiaobo.bench.peers;

import io.tiaobo.bench.subject.Movement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The event every peer stores; field by field what the product stores for the same movement, so that the rows are equally long.
 *
 * @param id stock item
 * @param changes what it did to the lots
 * @param occurredAt when it happened
 * @param after level afterwards
 */
public record StoredMovement(Item id, List<Change> changes, Instant occurredAt, Level after) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate EXPIRY = LocalDate.of(2035, 1, 1);

    /** Key of a stock item. */
    public record Item(String siteCode, String drugCode) {}

    /** Change of a lot. */
    public record Change(String lot, LocalDate expiry, long available, long reserved, long held) {}

    /** Level of a stock item. */
    public record Level(
            long onHand,
            long reserved,
            long onHold,
            long usable,
            long inTransit,
            long minimum,
            long maximum,
            BigDecimal dailyDemand,
            LocalDate earliestExpiry) {}

    /** A change of an item by some units. */
    public static StoredMovement of(int item, long units, long left) {
        return new StoredMovement(
                new Item(Movement.site(item), Movement.drug(item)),
                List.of(new Change("A", EXPIRY, units, 0, 0)),
                Instant.now(),
                new Level(left, 0, 0, left, 0, 0, 0, BigDecimal.ZERO, EXPIRY));
    }

    /** Its stored form. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** The event of a stored form. */
    public static StoredMovement parse(String json) {
        return JSON.readValue(json, StoredMovement.class);
    }
}
