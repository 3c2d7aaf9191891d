package io.tiaobo.shortage.waitinglist.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A patient who waits.
 *
 * @param entryId entry
 * @param drugCode product the patient takes
 * @param substitutes products the patient also accepts, by recorded consent (S1-07)
 * @param quantity units wanted
 * @param runsOutOn day the patient's own medicine ends: day of registration plus days left, so waiting counts by itself
 * @param riskClass risk of an interruption
 * @param registeredAt when, UTC
 */
public record Waiting(
        String entryId,
        String drugCode,
        List<String> substitutes,
        long quantity,
        LocalDate runsOutOn,
        RiskClass riskClass,
        Instant registeredAt) {
    /** Who is served first: earlier end of own medicine, then higher risk, then earlier registration, then entry id. */
    public static final Comparator<Waiting> ORDER = Comparator.comparing(Waiting::runsOutOn)
            .thenComparing(Waiting::riskClass)
            .thenComparing(Waiting::registeredAt)
            .thenComparing(Waiting::entryId);

    /** Products that help, the exact one first. */
    public List<String> accepted() {
        List<String> products = new ArrayList<>(substitutes.size() + 1);
        products.add(drugCode);
        products.addAll(substitutes);
        return products;
    }

    /** Whether a product helps. */
    public boolean accepts(String product) {
        return drugCode.equals(product) || substitutes.contains(product);
    }
}
