package io.tiaobo.chaos.load;

import java.util.Map;

/**
 * What a receiver finds of the units of one lot.
 *
 * @param accepted units put on the shelf
 * @param rejected units unfit
 * @param lost units that are not there
 * @param over units too many
 */
record CountedLot(long accepted, long rejected, long lost, long over) {
    /** A count of so many units: mostly all of them, sometimes half for now, some unfit or lost, or too many; choice is 0 to 99. */
    static CountedLot of(long units, int choice) {
        if (choice >= 60 && choice < 75 && units > 1) {
            return new CountedLot(units / 2, 0, 0, 0);
        }
        if (choice >= 75 && choice < 88) {
            long lost = units / 5;
            long rejected = units / 7;
            return new CountedLot(units - lost - rejected, rejected, lost, 0);
        }
        return new CountedLot(units, 0, 0, choice >= 88 ? 2 : 0);
    }

    /** Units that are no longer on the way. */
    long total() {
        return accepted + rejected + lost;
    }

    /** Units that the network has more than it thought; negative if less. */
    long change() {
        return over - rejected - lost;
    }

    Map<String, Object> asJson(String lot) {
        return Map.of("lot", lot, "accepted", accepted, "rejected", rejected, "lost", lost, "over", over);
    }
}
