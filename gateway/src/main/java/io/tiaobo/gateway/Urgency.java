package io.tiaobo.gateway;

import java.util.List;

/** Urgency as a rank, so that the database can sort and take the greater. */
public final class Urgency {
    private static final List<String> RANKS = List.of("ROUTINE", "URGENT", "CRITICAL");

    private Urgency() {}

    /** 0 routine, 1 urgent, 2 critical; an urgency of a newer publisher counts as urgent rather than as nothing. */
    public static int rankOf(String urgency) {
        int rank = RANKS.indexOf(urgency);
        return rank < 0 ? 1 : rank;
    }

    /** The code of a rank. */
    public static String of(int rank) {
        return RANKS.get(rank);
    }
}
