package io.tiaobo.bench.subject;

/**
 * One unit dispensed from a stock item, the same piece of work for every subject.
 *
 * @param id idempotency key, a UUID as a caller would send it
 * @param item number of the stock item, from 0
 */
public record Movement(String id, int item) {
    /** Drugs at one site. */
    public static final int DRUGS = 200;

    /** Units every stock item begins with; no run empties one. */
    public static final long OPENING = 1_000_000_000L;

    /** Code of an item's site. */
    public static String site(int item) {
        return "FT-V%06d".formatted(item / DRUGS);
    }

    /** Code of an item's drug, as long as a national one. */
    public static String drug(int item) {
        return "XC09CAA101A0010%08d".formatted(item % DRUGS);
    }

    /** The key of an item. */
    public static String key(int item) {
        return site(item) + "/" + drug(item);
    }
}
