package io.tiaobo.gateway.centre.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to take from the shelf, or what was taken: first expiring first.
 *
 * @param lot lot number
 * @param expiry last usable day, Asia/Shanghai; null for goods that do not expire
 * @param quantity dispensing units
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PickedLot(String lot, @Nullable LocalDate expiry, long quantity) {}
