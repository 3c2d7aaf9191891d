package io.tiaobo.shortage.cause.domain;

import java.util.List;

/**
 * The conclusion about one possible cause.
 *
 * @param cause the cause
 * @param verdict what is known of it
 * @param evidence what that rests on; for {@link Verdict#UNDECIDED} what was looked for in vain
 */
public record Finding(SupplyCause cause, Verdict verdict, List<Evidence> evidence) {
    /** Copies the evidence; a decision without any is a programming error (S1-13). */
    public Finding {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("No conclusion without evidence: " + cause);
        }
    }

    static Finding accepted(SupplyCause cause, Evidence... evidence) {
        return new Finding(cause, Verdict.ACCEPTED, List.of(evidence));
    }

    static Finding rejected(SupplyCause cause, Evidence... evidence) {
        return new Finding(cause, Verdict.REJECTED, List.of(evidence));
    }

    static Finding undecided(SupplyCause cause, Evidence... missing) {
        return new Finding(cause, Verdict.UNDECIDED, List.of(missing));
    }
}
