package io.tiaobo.gateway.routing.config;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Addresses of the services, for example {@code http://127.0.0.1:8081}; all required.
 *
 * @param inventory address of inventory
 * @param shortage address of shortage
 * @param transfer address of transfer
 */
@Validated
@ConfigurationProperties("tiaobo.services")
public record ServicesProperties(
        @NotNull URI inventory,
        @NotNull URI shortage,
        @NotNull URI transfer) {}
