package io.tiaobo.inventory.policy.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * An agreed volume and what came in of it.
 *
 * @param siteCode site it was agreed for
 * @param withBranches whether the sites below it count, too
 * @param genericGroup substitution group
 * @param from first day of the period, Asia/Shanghai
 * @param until last day
 * @param agreed dispensing units agreed
 * @param received units of selected products bought in the period up to the day asked for, less returns to suppliers
 */
public record VolumeProgress(
        String siteCode,
        boolean withBranches,
        String genericGroup,
        LocalDate from,
        LocalDate until,
        long agreed,
        long received) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Per cent of the agreed volume that came in, 2 decimals, rounded down: 99.999 is not yet 100. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(received).multiply(HUNDRED).divide(BigDecimal.valueOf(agreed), 2, RoundingMode.DOWN);
    }

    /** Units still to come in until a share of the agreed volume is reached. */
    public long missingTo(BigDecimal requiredPercent) {
        BigDecimal required =
                BigDecimal.valueOf(agreed).multiply(requiredPercent).divide(HUNDRED, 0, RoundingMode.CEILING);
        return Math.max(0, required.longValueExact() - received);
    }
}
