package io.tiaobo.gateway.station.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lot on its way, as inventory's {@code /inbound} says it.
 *
 * @param drugCode drug
 * @param transferId transfer
 * @param leg number of the transfer's leg
 * @param fromSite donor
 * @param lot lot number
 * @param expiry last usable day, Asia/Shanghai; null for goods that do not expire
 * @param remaining units not yet counted in
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InboundLot(
        String drugCode,
        String transferId,
        int leg,
        String fromSite,
        String lot,
        @Nullable LocalDate expiry,
        long remaining) {}
