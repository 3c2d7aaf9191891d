package io.tiaobo.gateway.limits.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests are taken.
 *
 * @param person of one person, pages and their files included
 * @param machine of one machine account
 * @param stranger of one address that is not signed in
 */
@Validated
@ConfigurationProperties("tiaobo.rates")
public record RateLimits(
        @NotNull @Valid Rate person,
        @NotNull @Valid Rate machine,
        @NotNull @Valid Rate stranger) {
    /**
     * A rate.
     *
     * @param atOnce requests that may come at once after a rest
     * @param perSecond requests for ever
     */
    public record Rate(@Min(1) long atOnce, @Min(1) long perSecond) {}
}
