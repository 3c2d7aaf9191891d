package io.tiaobo.runtime.access;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The OpenID provider whose tokens are believed; both required.
 *
 * @param issuer its name, exactly as in the claim {@code iss}
 * @param jwkSetUri where its public keys are; never taken from a token
 */
@Validated
@ConfigurationProperties("tiaobo.access")
public record AccessProperties(
        @NotNull URI issuer,
        @NotNull URI jwkSetUri) {}
