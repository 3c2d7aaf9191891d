package io.tiaobo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People sign in with PKCE; the machine account shows its secret; tokens say what the services read. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInTest {
    private static final String GATEWAY = "http://127.0.0.1:18080";
    private static final String BACK = GATEWAY + "/login/oauth2/code/tiaobo";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-for-pkce";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> "0");
        registry.add("tiaobo.identity.issuer", () -> "http://127.0.0.1:18084");
        registry.add("tiaobo.identity.gateway", () -> GATEWAY);
        registry.add("tiaobo.identity.key-file", () -> folder.resolve("key").toString());
        registry.add("tiaobo.identity.people-password", () -> "people-password");
        registry.add("tiaobo.identity.gateway-secret", () -> "gateway-secret");
        registry.add("tiaobo.identity.tools-secret", () -> "tools-secret-1");
    }

    @Test
    void givesTheMachineAccountAToken() throws Exception {
        JsonNode answer = token("tiaobo-tools", "tools-secret-1", "grant_type=client_credentials");

        assertThat(answer.path("expires_in").asInt()).isBetween(890, 900);
        JsonNode claims = part(answer.path("access_token").asString(), 1);
        assertThat(part(answer.path("access_token").asString(), 0).path("typ").asString())
                .isEqualTo("at+jwt");
        assertThat(claims.path("iss").asString()).isEqualTo("http://127.0.0.1:18084");
        assertThat(claims.path("aud").toString()).contains("tiaobo");
        assertThat(claims.path("roles").toString()).isEqualTo("[\"SYSTEM\"]");
    }

    @Test
    void letsSomebodySignInAndSaysWhoItIs() throws Exception {
        assertThat(signIn("yungang", "wrong-password")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("error");
        signIn("yungang", "people-password");
        String code = code("&code_challenge_method=S256&code_challenge=" + challenge());

        JsonNode answer = token(
                "tiaobo-gateway",
                "gateway-secret",
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + encoded(BACK) + "&code_verifier="
                        + VERIFIER);

        for (String token : new String[] {"access_token", "id_token"}) {
            JsonNode claims = part(answer.path(token).asString(), 1);
            assertThat(claims.path("sub").asString()).isEqualTo("yungang");
            assertThat(claims.path("roles").toString()).isEqualTo("[\"CENTRE_PHARMACIST\"]");
            assertThat(claims.path("sites").toString()).isEqualTo("[\"FT-YUNGANG\"]");
            assertThat(claims.path("name#zh").asString()).isEqualTo("云岗中心药师");
            assertThat(claims.path("name#en").asString()).isEqualTo("Pharmacist, Yungang centre");
        }
        assertThat(part(answer.path("id_token").asString(), 1).path("aud").toString())
                .doesNotContain("\"tiaobo\"");
        assertThat(answer.path("refresh_token").asString()).isNotEmpty();
    }

    @Test
    @DisplayName("asks for PKCE, and leads nobody to another address")
    void refusesWhatItWasNotToldOf() throws Exception {
        signIn("bureau", "people-password");

        assertThat(location(authorize(BACK, ""))).contains("error=invalid_request");
        assertThat(authorize("http://127.0.0.1:1/login", "&code_challenge_method=S256&code_challenge=" + challenge())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName(
            "after five wrong passwords even the right one is not tried for half a minute, and nobody else waits (ASVS 6.3)")
    void letsNobodyGuess() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(location(signIn("depot", "guess-" + i))).contains("error");
        }

        HttpResponse<String> refused = signIn("depot", "people-password");

        assertThat(location(refused)).contains("later");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(send(HttpRequest.newBuilder(uri("/sign-in?later"))).body()).contains("错误次数过多", "Too many wrong");
        assertThat(location(signIn("bureau", "people-password"))).doesNotContain("later", "error");
    }

    @Test
    void keepsItsKey() throws IOException {
        Path file = folder.resolve("key");
        String kept = Files.readString(file);

        assertThat(SigningKey.ensure(file).toJSONString()).isEqualTo(kept);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    private HttpResponse<String> signIn(String account, String password) throws Exception {
        String page = send(HttpRequest.newBuilder(uri("/sign-in"))).body();
        assertThat(page).contains("登录", "Sign in");
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return send(HttpRequest.newBuilder(uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + account + "&password=" + password + "&_csrf=" + encoded(token.group(1)))));
    }

    private String code(String more) throws Exception {
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location(authorize(BACK, more)));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private HttpResponse<String> authorize(String back, String more) throws Exception {
        return send(
                HttpRequest.newBuilder(uri("/oauth2/authorize?response_type=code&client_id=tiaobo-gateway&scope=openid"
                                + "&state=s&redirect_uri=" + encoded(back) + more))
                        .header("Accept", "text/html"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private JsonNode token(String client, String secret, String form) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String challenge() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static JsonNode part(String token, int number) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[number]));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
