package io.tiaobo.contracts.inventory.v1;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of one lot.
 *
 * @param lot normalised lot number: trimmed, upper case
 * @param expiry last usable day, Asia/Shanghai; null only for goods that do not expire
 * @param quantity dispensing units; negative only where a record says that it carries differences
 */
public record LotQuantity(String lot, @Nullable LocalDate expiry, long quantity) {}
