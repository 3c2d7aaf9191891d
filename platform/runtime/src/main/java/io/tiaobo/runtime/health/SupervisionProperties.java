package io.tiaobo.runtime.health;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the process watches over its own processors and consumers.
 *
 * @param interval pause between two looks
 * @param patience how long a processor may give no sign of life; longer than the slowest batch and the longest back-off
 * @param standstill how long a processor may have work and get on with none of it before health says that it fails; longer than
 *     the 5 s between two notes of a position among events that do not concern it
 * @param restarts restarts of one of them before the process gives up
 * @param pause pause before the second restart, doubled with each one
 * @param recovered after this time without trouble the restarts are forgotten
 */
@Validated
@ConfigurationProperties("tiaobo.supervision")
public record SupervisionProperties(
        @DefaultValue("5s") Duration interval,
        @DefaultValue("120s") Duration patience,
        @DefaultValue("30s") Duration standstill,
        @DefaultValue("3") @Min(0) int restarts,
        @DefaultValue("10s") Duration pause,
        @DefaultValue("10m") Duration recovered) {}
