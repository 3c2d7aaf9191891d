package io.tiaobo.invariants.calls;

/**
 * One thing asked of one stock item.
 *
 * @param id command id; asked again with the same id it is the same action (I15)
 * @param item stock item, {@code site/drug}
 * @param kind what is asked
 * @param reservation promise it is about; empty for receiving and dispensing
 * @param quantity dispensing units; 0 for a release
 * @param keep units the site keeps; 0 except for reserving
 */
public record Action(String id, String item, Kind kind, String reservation, long quantity, long keep) {
    /** Promise up to a quantity, keeping some units usable. */
    public static Action reserve(String id, String item, String reservation, long quantity, long keep) {
        return new Action(id, item, Kind.RESERVE, reservation, quantity, keep);
    }

    /** End a promise; one that is over stays as it is. */
    public static Action release(String id, String item, String reservation) {
        return new Action(id, item, Kind.RELEASE, reservation, 0, 0);
    }

    /** Send units of a promise and end it. */
    public static Action dispatch(String id, String item, String reservation, long quantity) {
        return new Action(id, item, Kind.DISPATCH, reservation, quantity, 0);
    }

    /** Put units on the shelf. */
    public static Action receive(String id, String item, long quantity) {
        return new Action(id, item, Kind.RECEIVE, "", quantity, 0);
    }

    /** Give units to somebody, all or none. */
    public static Action dispense(String id, String item, long quantity) {
        return new Action(id, item, Kind.DISPENSE, "", quantity, 0);
    }
}
