package io.tiaobo.inventory.stock.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Units of one lot. The lot number is normalised, so that one lot never appears as two.
 *
 * @param lot lot number: trimmed, upper case
 * @param expiry last usable day, Asia/Shanghai; null for goods that do not expire
 * @param quantity dispensing units; negative only where a difference is meant
 */
public record LotUnits(String lot, @Nullable LocalDate expiry, long quantity) {
    /** Normalises the lot number; a blank one is refused with {@link IllegalArgumentException}. */
    public LotUnits {
        lot = normalised(lot);
    }

    /** The one spelling of a lot number. */
    public static String normalised(String lot) {
        String spelling = lot.strip().toUpperCase(Locale.ROOT);
        if (spelling.isEmpty()) {
            throw new IllegalArgumentException("A lot has a number");
        }
        return spelling;
    }
}
