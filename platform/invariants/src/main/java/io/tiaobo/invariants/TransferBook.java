package io.tiaobo.invariants;

import io.tiaobo.contracts.transfer.v1.DonorCandidate;
import io.tiaobo.contracts.transfer.v1.DonorSearchCompletedV1;
import java.util.HashSet;
import java.util.Set;

/** What was published about one transfer as a whole. */
final class TransferBook {
    private final String id;
    private final Set<Integer> asked = new HashSet<>();
    private final Set<Integer> ended = new HashSet<>();
    private final Set<Integer> searches = new HashSet<>();
    private int requests;
    private int ends;
    private long endedAt = -1;
    private long lastFact = -1;
    private long acceptedByLegs;
    private long acceptedAtEnd;
    private int lastSearch;
    private boolean searchesAgain;
    private boolean searchedTwice;

    TransferBook(String id) {
        this.id = id;
    }

    void requested() {
        requests++;
    }

    void asked(int leg) {
        asked.add(leg);
    }

    void told(long number) {
        lastFact = Math.max(lastFact, number);
    }

    void legEnded(int leg, long accepted) {
        if (ended.add(leg)) {
            acceptedByLegs += accepted;
        }
    }

    void closed(long number, long accepted) {
        ends++;
        endedAt = number;
        acceptedAtEnd = accepted;
    }

    /** A search that left scarce surplus to others is repeated after a while; until then the transfer waits. */
    void searched(DonorSearchCompletedV1 search) {
        searchedTwice |= !searches.add(search.search());
        if (search.search() < lastSearch) {
            return;
        }
        lastSearch = search.search();
        searchesAgain = false;
        if (search.covered() < search.needed()) {
            for (DonorCandidate candidate : search.candidates()) {
                searchesAgain |= candidate.offer() < candidate.surplus()
                        && (candidate.reason().equals("CHOSEN")
                                || candidate.reason().equals("SHARE_LIMIT"));
            }
        }
    }

    void violations(Findings findings) {
        if (requests != 1) {
            findings.add("I8", id, "requested " + requests + " times");
        }
        if (searchedTwice) {
            findings.add("I11", id, "one search with two outcomes");
        }
        if (ends == 0) {
            return;
        }
        if (ends > 1) {
            findings.add("I8", id, "closed " + ends + " times");
        }
        if (lastFact > endedAt) {
            findings.add("I8", id, "something happened after its end: " + lastFact + " after " + endedAt);
        }
        if (!ended.containsAll(asked)) {
            findings.add("I8", id, "closed with open legs: asked " + asked + ", ended " + ended);
        }
        if (acceptedAtEnd != acceptedByLegs) {
            findings.add("I7", id, "closed with " + acceptedAtEnd + " accepted, by its legs " + acceptedByLegs);
        }
    }

    void unfinished(Findings findings) {
        if (ends == 0 && !searchesAgain && ended.containsAll(asked)) {
            findings.add("I9", id, "open, and no leg of it is");
        }
    }
}
