package io.tiaobo.bench.report;

/** What a figure counts, and which direction is better. */
public enum Unit {
    /** Pieces of work per second. */
    PER_SECOND("/s", true),
    /** Milliseconds. */
    MILLISECONDS("ms", false),
    /** Seconds. */
    SECONDS("s", false),
    /** Mebibytes. */
    MEBIBYTES("MiB", false),
    /** A quotient of two measured costs. */
    TIMES("×", false);

    private final String sign;
    private final boolean moreIsBetter;

    Unit(String sign, boolean moreIsBetter) {
        this.sign = sign;
        this.moreIsBetter = moreIsBetter;
    }

    /** How the unit is written. */
    public String sign() {
        return sign;
    }

    /** True for rates. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }
}
