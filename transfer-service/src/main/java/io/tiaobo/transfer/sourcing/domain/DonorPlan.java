package io.tiaobo.transfer.sourcing.domain;

import java.util.List;

/**
 * The outcome of a search.
 *
 * @param needed units looked for
 * @param candidates every site looked at, in the order it was looked at
 */
public record DonorPlan(long needed, List<DonorCandidate> candidates) {
    /** Copies the candidates. */
    public DonorPlan {
        candidates = List.copyOf(candidates);
    }

    /** Units the chosen donors give together. */
    public long covered() {
        return candidates.stream().mapToLong(DonorCandidate::offer).sum();
    }

    /** The sites that give. */
    public List<DonorCandidate> chosen() {
        return candidates.stream()
                .filter(candidate -> candidate.reason() == Reason.CHOSEN)
                .toList();
    }

    /** Whether units are still missing only because surplus was left to other needs; looking again later may help. */
    public boolean leftToOthers() {
        return covered() < needed
                && candidates.stream()
                        .anyMatch(candidate -> candidate.surplus() > candidate.share()
                                && candidate.offer() == candidate.share()
                                && (candidate.reason() == Reason.CHOSEN || candidate.reason() == Reason.SHARE_LIMIT));
    }
}
