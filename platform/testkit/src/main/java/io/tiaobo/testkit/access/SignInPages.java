package io.tiaobo.testkit.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The rest of a provider, for the sign-in of a browser: it asks nobody for a password and lets in who was chosen before. */
final class SignInPages {
    private final TestIssuer issuer;
    /** The value that the browser's request and its token must share, by the code it was given. */
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    private volatile Map<String, Object> person = Map.of("sub", "nobody");

    SignInPages(TestIssuer issuer, HttpServer server) {
        this.issuer = issuer;
        server.createContext("/.well-known/openid-configuration", this::description);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
    }

    void letIn(Map<String, Object> claims) {
        person = claims;
    }

    private void description(HttpExchange exchange) throws IOException {
        String name = issuer.issuer();
        TestIssuer.answer(
                exchange,
                Map.of(
                        "issuer", name,
                        "authorization_endpoint", name + "/authorize",
                        "token_endpoint", name + "/token",
                        "jwks_uri", issuer.jwkSetUri(),
                        "end_session_endpoint", name + "/goodbye",
                        "subject_types_supported", List.of("public"),
                        "response_types_supported", List.of("code"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = "code-" + nonces.size();
        nonces.put(code, asked.getOrDefault("nonce", ""));
        String back = Objects.requireNonNull(asked.get("redirect_uri")) + "?code=" + code + "&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String code = parameters(form).getOrDefault("code", "");
        Map<String, Object> idToken = issuer.claims("");
        idToken.putAll(person);
        idToken.put("aud", List.of("tiaobo-gateway"));
        idToken.put("nonce", nonces.getOrDefault(code, ""));
        Map<String, Object> access = issuer.claims("");
        access.putAll(person);
        TestIssuer.answer(
                exchange,
                Map.of(
                        "access_token", issuer.sign(access),
                        "id_token", issuer.sign(idToken),
                        "token_type", "Bearer",
                        "expires_in", 900));
    }

    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }
}
