package io.tiaobo.inventory.price.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The arithmetic of prices. Every figure is rounded once, half up, from exact numbers. */
public final class Yuan {
    private static final int FEN = 2;
    private static final int UNIT_PRICE = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Yuan() {}

    /** An amount in yuan and fen. */
    public static BigDecimal fen(BigDecimal amount) {
        return amount.setScale(FEN, RoundingMode.HALF_UP);
    }

    /** The price of one dispensing unit, 4 decimals. */
    public static BigDecimal ofUnit(BigDecimal packPrice, int packSize) {
        return packPrice.divide(BigDecimal.valueOf(packSize), UNIT_PRICE, RoundingMode.HALF_UP);
    }

    /**
     * By how many per cent a price lies below the reference price, 2 decimals: 43.41 to 9.80 is 77.42 (S2-06). Negative where it
     * lies above.
     */
    public static BigDecimal dropPercent(BigDecimal reference, BigDecimal price) {
        return reference.subtract(price).multiply(HUNDRED).divide(reference, FEN, RoundingMode.HALF_UP);
    }

    /** What the patient pays at the counter: the price less the part the insurance pays, in fen (S2-35). */
    public static BigDecimal ownShare(BigDecimal price, BigDecimal reimbursedPercent) {
        return price.multiply(HUNDRED.subtract(reimbursedPercent)).divide(HUNDRED, FEN, RoundingMode.HALF_UP);
    }
}
