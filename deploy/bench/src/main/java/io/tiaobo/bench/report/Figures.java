package io.tiaobo.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** How figures are written: three digits that mean something. */
final class Figures {
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final double WHOLE = 100;

    private Figures() {}

    static String text(@Nullable Double figure) {
        if (figure == null) {
            return "–";
        }
        if (Math.abs(figure) >= WHOLE) {
            return "%,d".formatted(Math.round(figure));
        }
        return new BigDecimal(figure).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    }
}
