package io.tiaobo.transfer.transfer.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of one lot.
 *
 * @param lot lot number as inventory writes it
 * @param expiry last usable day, Asia/Shanghai; null only for goods that do not expire
 * @param quantity dispensing units, above 0
 */
public record Lot(String lot, @Nullable LocalDate expiry, long quantity) {}
