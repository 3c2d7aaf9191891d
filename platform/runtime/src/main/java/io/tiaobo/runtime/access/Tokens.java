package io.tiaobo.runtime.access;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Which tokens are believed: signed by the provider with RS256 or ES256, named {@code at+jwt} or {@code JWT}, from the issuer,
 * meant for {@value #AUDIENCE}, within their time give or take a minute. An end of life and a subject are required.
 */
final class Tokens {
    static final String AUDIENCE = "tiaobo";
    private static final Duration SKEW = Duration.ofSeconds(60);

    private Tokens() {}

    static JwtDecoder decoder(AccessProperties properties) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        properties.jwkSetUri().toString())
                .jwsAlgorithms(accepted -> accepted.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .validateType(false) // by our own validator
                .build();
        JwtTimestampValidator time = new JwtTimestampValidator(SKEW);
        time.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(validator(properties.issuer().toString(), time));
        return new RememberedTokens(decoder, time);
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, JwtTimestampValidator time) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator(List.of("at+jwt", "JWT")),
                time,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
    }
}
