package io.tiaobo.gateway.signin.web;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** The access token of who sent the request of this thread; renewed when its quarter of an hour is over. */
@Component
public class OwnToken implements ClientHttpRequestInterceptor {
    private final OAuth2AuthorizedClientManager clients;

    OwnToken(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /**
     * The token.
     *
     * @throws AuthenticationException when it cannot be renewed: the person must sign in again
     */
    public String value() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known instanceof JwtAuthenticationToken bearer) {
            return bearer.getToken().getTokenValue();
        }
        if (known instanceof OAuth2AuthenticationToken session) {
            try {
                OAuth2AuthorizedClient client = clients.authorize(
                        OAuth2AuthorizeRequest.withClientRegistrationId(session.getAuthorizedClientRegistrationId())
                                .principal(session)
                                .build());
                if (client != null) {
                    return client.getAccessToken().getTokenValue();
                }
            } catch (OAuth2AuthorizationException over) {
                throw signInAgain();
            }
        }
        throw signInAgain();
    }

    private static AuthenticationException signInAgain() {
        return new InsufficientAuthenticationException("The session has no living token");
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().setBearerAuth(value());
        return execution.execute(request, body);
    }
}
