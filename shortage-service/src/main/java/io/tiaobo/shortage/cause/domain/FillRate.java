package io.tiaobo.shortage.cause.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What buyers received of what they ordered; more than was ordered counts as all of it.
 *
 * @param sites how many buyers
 * @param ordered units ordered
 * @param received units received
 * @param events deliveries it was read from
 */
public record FillRate(int sites, long ordered, long received, List<String> events) {
    private static final int DECIMALS = 4;

    /** Of several buyers together. */
    static FillRate of(Collection<Buyer> buyers) {
        return new FillRate(
                buyers.size(),
                buyers.stream().mapToLong(Buyer::ordered).sum(),
                buyers.stream().mapToLong(Buyer::received).sum(),
                buyers.stream().flatMap(buyer -> buyer.events().stream()).toList());
    }

    /** Whether anybody ordered anything. */
    public boolean known() {
        return ordered > 0;
    }

    /** Received by ordered, 0 to 1, 4 decimals half-up; 0 when nothing was ordered. */
    public BigDecimal rate() {
        return ordered == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(Math.min(received, ordered))
                        .divide(BigDecimal.valueOf(ordered), DECIMALS, RoundingMode.HALF_UP);
    }

    Evidence as(EvidenceKind kind) {
        return new Evidence(
                kind,
                events,
                Map.of(
                        "sites", String.valueOf(sites),
                        "ordered", String.valueOf(ordered),
                        "received", String.valueOf(received),
                        "rate", rate().toPlainString()));
    }
}
