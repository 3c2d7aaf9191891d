package io.tiaobo.identity;

import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the gateway for the people who sign in there, and the tools of this installation for themselves. */
final class Clients {
    static final String TOOLS = "tiaobo-tools";
    private static final Duration TOKEN = Duration.ofMinutes(15);
    private static final Duration SESSION = Duration.ofHours(12);

    private Clients() {}

    static RegisteredClientRepository of(IdentitySettings settings, PasswordEncoder passwords) {
        RegisteredClient gateway = client(
                "tiaobo-gateway",
                passwords.encode(settings.gatewaySecret()),
                it -> it.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        .redirectUri(settings.gateway().resolve("/login/oauth2/code/tiaobo").toString())
                        .postLogoutRedirectUri(settings.gateway().resolve("/").toString())
                        .scope(OidcScopes.OPENID)
                        .clientSettings(ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build()));
        RegisteredClient tools = client(
                TOOLS,
                passwords.encode(settings.toolsSecret()),
                it -> it.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS));
        return new InMemoryRegisteredClientRepository(gateway, tools);
    }

    private static RegisteredClient client(
            String id, String secret, Consumer<RegisteredClient.Builder> what) {
        RegisteredClient.Builder client = RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN)
                        .refreshTokenTimeToLive(SESSION)
                        .reuseRefreshTokens(false)
                        .build());
        what.accept(client);
        return client.build();
    }
}
