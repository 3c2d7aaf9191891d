package io.tiaobo.inventory.stock.projection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units of one lot that are on their way to a site.
 *
 * @param drugCode drug
 * @param transferId transfer
 * @param leg number of the transfer's leg, from 1
 * @param fromSite donor
 * @param lot lot number
 * @param expiry last usable day, Asia/Shanghai; null for goods that do not expire
 * @param remaining units neither counted in nor sent back
 * @param expectedAt when the dispatch became known here, UTC
 */
public record InboundView(
        String drugCode,
        String transferId,
        int leg,
        String fromSite,
        String lot,
        @Nullable LocalDate expiry,
        long remaining,
        Instant expectedAt) {}
