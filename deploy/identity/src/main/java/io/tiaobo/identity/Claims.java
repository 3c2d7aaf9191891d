package io.tiaobo.identity;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What the product reads of a token: roles, sites, regions and a name, also by language as OpenID Connect Core 5.2 says; access tokens are meant for {@code tiaobo}. */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type("at+jwt");
            context.getClaims().audience(List.of("tiaobo"));
        }
        if (context.getRegisteredClient().getClientId().equals(Clients.TOOLS)) {
            context.getClaims().claim("roles", List.of("SYSTEM"));
            return;
        }
        Authentication somebody = Objects.requireNonNull(context.getPrincipal());
        DemoPerson.of(somebody.getName())
                .ifPresent(person -> context.getClaims().claims(claims -> {
                    claims.put("name", person.title());
                    person.names().forEach((language, name) -> claims.put("name#" + language, name));
                    claims.put("roles", person.roles());
                    claims.put("sites", person.sites());
                    claims.put("regions", person.regions());
                }));
    }
}
