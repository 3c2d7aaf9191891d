package io.tiaobo.gateway.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.GatewayServers;
import io.tiaobo.testkit.access.AccessMatrix.Place;
import io.tiaobo.testkit.access.TestIssuer;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Browsers sign in at the provider, programs bring a token, nobody else gets in. */
class SignInIT extends GatewayServers {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void network() {
        for (Place place : Place.values()) {
            database.update(
                    """
                    insert into site (code, name_zh, name_en, kind, ownership, parent_code, region_code, travel_minutes,
                        lead_time_days, active, version)
                    values (?, ?, ?, 'COMMUNITY_STATION', 'PUBLIC', ?, ?, 0, 0, false, 0)""", place.code(), "站" + place.code(), "Site " + place.code(), place.above(), place.region());
            database.update(
                    "insert into transfer (transfer_id, site_code, drug_code) values (?, ?, 'NONE')",
                    "T/m/" + place.code(),
                    place.code());
        }
    }

    @AfterEach
    void withoutNetwork() {
        database.update("delete from site where code like 'M-%'");
        database.update("delete from transfer where transfer_id like 'T/m/M-%'");
    }

    @Test
    void sendsABrowserToTheProviderAndBackToThePageItAskedFor() throws Exception {
        TestIssuer.get().letIn(pharmacist());

        HttpResponse<String> page = open("/sites/M-OWN");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/sites/M-OWN");
        assertThat(page.body()).contains("王药师", "action=\"/logout\"", "name=\"_csrf\"");
        assertThat(open("/").uri().getPath()).isEqualTo("/station/M-OWN");
        HttpResponse<String> foreign = open("/sites/M-OTHER");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("没有权限").doesNotContain("站M-OTHER");
    }

    @Test
    @DisplayName("after the sign-in one is not led to what somebody else's page was asking for meanwhile")
    void leadsToThePageAndNotToItsParts() throws Exception {
        TestIssuer.get().letIn(pharmacist());
        HttpClient still = HttpClient.newBuilder().cookieHandler(cookies).build();
        HttpRequest.Builder own = HttpRequest.newBuilder(at("/sites/M-OWN")).header("Accept", "text/html");
        HttpRequest.Builder part = HttpRequest.newBuilder(at("/sites/M-OTHER"))
                .header("Accept", "text/html")
                .header("HX-Request", "true");
        assertThat(still.send(own.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(302);
        assertThat(still.send(part.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);

        assertThat(open("/oauth2/authorization/tiaobo").uri().getPath()).isEqualTo("/sites/M-OWN");
    }

    @Test
    void speaksToServicesInTheNameOfWhoIsSignedIn() throws Exception {
        TestIssuer.get().letIn(pharmacist());
        open("/sites/M-OWN");

        List<String> relayed = open("/api/inventory/who").body().lines().toList();

        assertThat(relayed.get(1)).isEqualTo("null"); // no cookie of the session
        String claims = relayed.get(0).substring("Bearer ".length()).split("\\.")[1];
        assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .contains("\"sub\":\"u-17\"", "\"aud\":[\"tiaobo\"]");
        String program = TestIssuer.get().token("u-18", "ADMIN", List.of());
        assertThat(sendAsIs(HttpRequest.newBuilder(at("/api/inventory/who"))
                                .header("Authorization", "Bearer " + program))
                        .body())
                .startsWith("Bearer " + program);
    }

    @Test
    @DisplayName("a post of a session needs the value that no other site can read (CSRF)")
    void refusesAPostThatAnotherSiteMadeTheBrowserSend() throws Exception {
        TestIssuer.get().letIn(pharmacist());
        open("/sites/M-OWN");
        String value = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();

        assertThat(post("/api/inventory/x", null).statusCode()).isEqualTo(403);
        assertThat(post("/api/inventory/x", "guessed").statusCode()).isEqualTo(403);
        assertThat(post("/api/inventory/x", value).statusCode()).isEqualTo(202);
    }

    @Test
    @DisplayName("what one person noted on a shared tablet is not sent in the name of who is signed in now")
    void sendsForNobodyElse() throws Exception {
        TestIssuer.get().letIn(pharmacist());
        open("/sites/M-OWN");
        String value = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
        HttpRequest.Builder noted = HttpRequest.newBuilder(at("/api/inventory/x"))
                .header("X-XSRF-TOKEN", value)
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));

        HttpResponse<String> another =
                browser.send(noted.setHeader(SamePerson.HEADER, "u-18").build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> own =
                browser.send(noted.setHeader(SamePerson.HEADER, "u-17").build(), HttpResponse.BodyHandlers.ofString());

        assertThat(another.statusCode()).isEqualTo(412);
        assertThat(another.body()).contains("ANOTHER_PERSON", "noted by somebody else");
        assertThat(own.statusCode()).isEqualTo(202);
    }

    @Test
    void endsTheSessionHereAndAtTheProvider() throws Exception {
        TestIssuer.get().letIn(pharmacist());
        open("/sites/M-OWN");
        String value = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();

        HttpResponse<String> goodbye = post("/logout", value);

        assertThat(goodbye.uri().toString()).startsWith(TestIssuer.get().issuer() + "/goodbye");
        assertThat(sendAsIs(HttpRequest.newBuilder(at("/api/overview"))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void answersProgramsThatAreNotSignedInWithAProblem() {
        for (String path :
                List.of("/api/inventory/stock", "/api/overview", "/events", "/docs/inventory.json", "/v3/api-docs")) {
            HttpResponse<String> answer =
                    sendAsIs(HttpRequest.newBuilder(at(path)).header("Accept-Language", "en"));
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).contains("SIGN_IN_NEEDED", "Please sign in");
        }
        assertThat(sendAsIs(HttpRequest.newBuilder(at("/actuator/prometheus"))).statusCode())
                .isEqualTo(401);
        assertThat(sendAsIs(HttpRequest.newBuilder(at("/actuator/health"))).statusCode())
                .isEqualTo(200);
    }

    private static Map<String, Object> pharmacist() {
        return Map.of("sub", "u-17", "name", "王药师", "roles", List.of("STATION_PHARMACIST"), "sites", List.of("M-OWN"));
    }

    private HttpResponse<String> open(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Language", "zh")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, @Nullable String value) throws Exception {
        URI address = at(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString("{}"));
        return browser.send(
                (value == null ? request : request.header("X-XSRF-TOKEN", value)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
