package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.tiaobo.testkit.access.Endpoint;
import io.tiaobo.testkit.access.Jws;
import io.tiaobo.testkit.access.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Only the provider's own, living access tokens are believed. */
class TokensIT extends RuntimeIntegration {
    private static final String PATH = "/counters/tokens";
    private static final Map<String, Object> HEADER = Map.of("alg", "RS256", "typ", "at+jwt", "kid", "test");
    private static final TestIssuer ISSUER = TestIssuer.get();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    static Stream<Named<String>> badTokens() throws Exception {
        long now = Instant.now().getEpochSecond();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return Stream.of(
                named("no token at all", ""),
                named("no text of a token", "x.y.z"),
                named("not signed", unsigned()),
                named("HS256 with the public key as secret", hs256WithPublicKey()),
                named("other audience", ISSUER.sign(with("aud", List.of("another")))),
                named("no audience", ISSUER.sign(with("aud", List.of()))),
                named("other issuer", ISSUER.sign(with("iss", "http://127.0.0.1:1"))),
                named("no issuer", ISSUER.sign(without("iss"))),
                named("other type", signed(Map.of("alg", "RS256", "typ", "logout+jwt", "kid", "test"))),
                named("no type", signed(Map.of("alg", "RS256", "kid", "test"))),
                named("expired two minutes ago", ISSUER.sign(with("exp", now - 120))),
                named("without an end", ISSUER.sign(without("exp"))),
                named("good in two minutes", ISSUER.sign(with("nbf", now + 120))),
                named("without a subject", ISSUER.sign(without("sub"))),
                named("unknown key", signed(Map.of("alg", "RS256", "typ", "at+jwt", "kid", "other"))),
                named(
                        "a stranger's key under the known name",
                        Jws.rs256(HEADER, claims(), generator.generateKeyPair().getPrivate())),
                named(
                        "a stranger's key under an address of its own",
                        Jws.rs256(
                                Map.of("alg", "RS256", "typ", "at+jwt", "kid", "j", "jku", ISSUER.jwkSetUri()),
                                claims(),
                                generator.generateKeyPair().getPrivate())));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    @DisplayName("answers a bad token with 401 (ASVS 9.1, 9.2)")
    void answersABadTokenWith401(String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(PATH)).header("Accept-Language", "en");
        HttpResponse<String> answer =
                send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("SIGN_IN_NEEDED", "Please sign in").doesNotContain("Exception", "JWT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer =", "Bearer a b", "Bearer x;y", "Bearer %00", "Basic eDp5", "x.y.z"})
    @DisplayName("answers what is no token at all with 401 (ASVS 9.1)")
    void answersWhatIsNoTokenWith401(String credentials) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(PATH)).header("Authorization", credentials));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("SIGN_IN_NEEDED");
    }

    @Test
    void believesAGoodTokenAndForgivesAClockThatIsHalfAMinuteOff() throws Exception {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> late = with("exp", now - 30);
        late.put("iat", now - 930);

        assertThat(status(PATH, ISSUER.sign(claims()))).isEqualTo(404);
        assertThat(status(PATH, ISSUER.sign(late))).isEqualTo(404);
    }

    @Test
    void knowsRolesAndSites() throws Exception {
        assertThat(status(PATH, ISSUER.token("a", "STATION_PHARMACIST", List.of("tokens"))))
                .isEqualTo(404);
        assertThat(status(PATH, ISSUER.token("a", "STATION_PHARMACIST", List.of("other"))))
                .isEqualTo(403);
        assertThat(status(PATH, ISSUER.token("a", "CALLBACK", List.of("tokens"))))
                .isEqualTo(403);
        assertThat(status(PATH, ISSUER.token("a", "EMPEROR", List.of("tokens"))))
                .isEqualTo(403);
        assertThat(status("/actuator/prometheus", ISSUER.token("a", "BUREAU", List.of("1"))))
                .isEqualTo(403);
        assertThat(status("/actuator/prometheus", ISSUER.token("a", "AUDITOR", List.of())))
                .isEqualTo(200);
    }

    @Test
    void answersNobodyWhoIsNotSignedIn() throws Exception {
        for (Endpoint endpoint : Endpoint.of(requestMappingHandlerMapping)) {
            String path = endpoint.path().replaceAll("\\{\\w+}", "1");
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri(path)).method(endpoint.method(), HttpRequest.BodyPublishers.noBody());
            assertThat(send(request).statusCode()).as(endpoint.name()).isEqualTo(401);
        }
        for (String path : List.of("/actuator", "/actuator/prometheus", "/actuator/info", "/nowhere", "/error")) {
            assertThat(send(HttpRequest.newBuilder(uri(path))).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(send(HttpRequest.newBuilder(uri("/actuator/health/readiness")))
                        .statusCode())
                .isEqualTo(200);
    }

    private static Map<String, Object> claims() {
        Map<String, Object> claims = ISSUER.claims("somebody");
        claims.put("roles", List.of("SYSTEM"));
        return claims;
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(claims());
        claims.put(claim, value);
        return claims;
    }

    private static Map<String, Object> without(String claim) {
        Map<String, Object> claims = new HashMap<>(claims());
        claims.remove(claim);
        return claims;
    }

    private static String signed(Map<String, Object> header) {
        return Jws.rs256(header, claims(), ISSUER.keys().getPrivate());
    }

    private static String unsigned() {
        return part(Map.of("alg", "none", "typ", "at+jwt")) + "." + part(claims()) + ".";
    }

    private static String hs256WithPublicKey() throws Exception {
        String text = part(Map.of("alg", "HS256", "typ", "at+jwt", "kid", "test")) + "." + part(claims());
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(ISSUER.keys().getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(pem.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return text + "." + Jws.part(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(Map<String, Object> json) {
        return Jws.part(JsonMapper.builder().build().writeValueAsBytes(json));
    }

    private int status(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
