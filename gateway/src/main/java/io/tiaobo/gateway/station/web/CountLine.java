package io.tiaobo.gateway.station.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lot to count, as inventory's count sheet says it.
 *
 * @param drugCode drug
 * @param position a count names it
 * @param lot lot number
 * @param expiry last usable day, Asia/Shanghai; null for goods that do not expire
 * @param onHand units by the book
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CountLine(
        String drugCode,
        long position,
        String lot,
        @Nullable LocalDate expiry,
        long onHand) {}
