package io.tiaobo.inventory.stock.projection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One lot at one site.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param lot lot number
 * @param expiry last usable day, Asia/Shanghai; null for goods that do not expire
 * @param onHand units on the shelf
 * @param available units neither promised nor on hold
 * @param onHold units on hold
 * @param reserved units promised
 * @param expired whether the lot was taken out of use
 */
public record LotView(
        String siteCode,
        String drugCode,
        String lot,
        @Nullable LocalDate expiry,
        long onHand,
        long available,
        long onHold,
        long reserved,
        boolean expired) {}
