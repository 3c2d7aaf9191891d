package io.tiaobo.invariants;

/** What the transfer told about one leg; numbers are those of the transfer's events. */
final class LegStory {
    private long reserved = -1;
    private long approved = -1;
    private long dispatched = -1;
    private long accepted;
    private long acceptedAtEnd;
    private String outcome = "";
    private long lastFact = -1;
    private long endedAt = -1;
    private int ends;

    void reserved(long number, long quantity) {
        told(number);
        reserved = quantity;
    }

    void approved(long number, long quantity) {
        told(number);
        approved = quantity;
    }

    void dispatched(long number, long quantity) {
        told(number);
        dispatched = quantity;
    }

    void received(long number, long quantity) {
        told(number);
        accepted += quantity;
    }

    private void told(long number) {
        lastFact = Math.max(lastFact, number);
    }

    void ended(long number, String how, long quantity) {
        ends++;
        endedAt = number;
        outcome = how;
        acceptedAtEnd = quantity;
    }

    boolean isEnded() {
        return ends > 0;
    }

    String outcome() {
        return outcome;
    }

    long accepted() {
        return accepted;
    }

    void violations(String leg, long bookedReserved, long bookedDispatched, Findings findings) {
        if (ends > 1) {
            findings.add("I8", leg, "ended " + ends + " times");
        }
        if (ends > 0 && lastFact > endedAt) {
            findings.add("I8", leg, "something happened after its end: " + lastFact + " after " + endedAt);
        }
        if (ends > 0 && acceptedAtEnd != accepted) {
            findings.add("I7", leg, "ended with " + acceptedAtEnd + " accepted, told before: " + accepted);
        }
        if (reserved >= 0 && reserved != bookedReserved) {
            findings.add("I7", leg, "told as reserved: " + reserved + ", booked: " + bookedReserved);
        }
        if (dispatched >= 0 && dispatched != bookedDispatched) {
            findings.add("I7", leg, "told as dispatched: " + dispatched + ", booked: " + bookedDispatched);
        }
        if (approved > bookedReserved) {
            findings.add("I7", leg, "approved " + approved + " of " + bookedReserved + " reserved");
        }
        if (bookedDispatched > Math.max(0, approved)) {
            findings.add("I7", leg, "dispatched " + bookedDispatched + " of " + approved + " approved");
        }
    }
}
