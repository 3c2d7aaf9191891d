package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.runtime.audit.AuditSealer;
import io.tiaobo.testkit.access.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who did or saw what stands in the trail, and nothing about anybody else. */
class AuditIT extends RuntimeIntegration {
    private static final String ROW =
            "select asked::jsonb ->> 'by' as who, asked::jsonb ->> 'roles' as roles, asked::jsonb ->> 'right' as \"right\","
                    + " asked::jsonb ->> 'route' as route, asked::jsonb ->> 'site' as site, outcome, reason from audit_trail";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String counter = "A-" + UUID.randomUUID().toString().substring(0, 8);
    private final String pharmacist = TestIssuer.get().token("s-" + counter, "STATION_PHARMACIST", List.of(counter));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private AuditSealer sealer;

    @Test
    @DisplayName("a change and who made it are one row, so no crash can part them")
    void entersAChangeWithItsCommand() throws Exception {
        assertThat(count(counter, pharmacist, 3)).isEqualTo(200);
        assertThat(count(counter, pharmacist, 0)).isEqualTo(409);

        assertThat(rows())
                .containsExactly(
                        row("POST /counters/{id}", "MOVE_STOCK", counter, "ACCEPTED", null),
                        row("POST /counters/{id}", "MOVE_STOCK", counter, "REFUSED", "NOT_POSITIVE"));
        assertThat(database.queryForObject(
                        "select count(*) from command_log where asked like ?", Long.class, "%s-" + counter + "%"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("what was denied, and what was asked for badly, is entered, too")
    void entersWhatCameToNothing() throws Exception {
        assertThat(count("B-OTHER", pharmacist, 3)).isEqualTo(403);
        assertThat(count(counter, pharmacist, 2000)).isEqualTo(400);
        assertThat(send(pharmacist, "GET", "/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(send(pharmacist, "GET", "/counters/" + counter).statusCode()).isEqualTo(404);

        assertThat(rows())
                .containsExactly(
                        row("POST /counters/{id}", "MOVE_STOCK", "B-OTHER", "DENIED", "403"),
                        row("POST /counters/{id}", "MOVE_STOCK", counter, "REFUSED", "400"),
                        row("GET", "", "", "DENIED", "403"));
    }

    @Test
    @DisplayName("a row is there before data of a person are shown; no row, no data")
    void entersAReadBefore() throws Exception {
        String path = "/counters/" + counter + "/contact";
        assertThat(send(pharmacist, "GET", path).body()).isEqualTo("1");
        database.execute(
                "alter table audit_entry add constraint full_disk check (about <> '" + counter + "') not valid");
        try {
            HttpResponse<String> answer = send(pharmacist, "GET", path);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("audit", "constraint");
        } finally {
            database.execute("alter table audit_entry drop constraint full_disk");
        }
        assertThat(rows()).containsExactly(row("GET /counters/{id}/contact", "READ_SITE", counter, "READ", null));
    }

    @Test
    @DisplayName("I19: a number that somebody puts into an address or a key is not kept")
    void keepsNoNumbersOfPersons() throws Exception {
        String canary = "13912345678";
        String token = TestIssuer.get().token("s-" + counter, "STATION_PHARMACIST", List.of(canary));
        send(token, "GET", "/counters/" + canary + "/contact");
        client.send(
                request(pharmacist, "/counters/B-OTHER")
                        .header("Idempotency-Key", "call-" + canary)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"amount\":1}"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(database.queryForList(
                        "select about, command_id from audit_entry where asked like ?", "%s-" + counter + "%"))
                .hasSize(2);
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry a where to_jsonb(a)::text like ?",
                        Long.class,
                        "%" + canary + "%"))
                .isZero();
    }

    @Test
    @DisplayName("A17: auditors read it and have it verified, nobody else; whoever reads stands in it")
    void letsAuditorsRead() throws Exception {
        count(counter, pharmacist, 3);
        String auditor = TestIssuer.get().token("a-" + counter, "AUDITOR", List.of());

        String page = send(auditor, "GET", "/audit?by=s-" + counter).body();

        assertThat(page).contains("\"total\":1", "\"outcome\":\"ACCEPTED\"", "\"route\":\"POST /counters/{id}\"");
        String own = "/audit?by=s-" + counter + "&site=";
        assertThat(send(auditor, "GET", own + counter + "&right=MOVE_STOCK").body())
                .contains("\"total\":1");
        assertThat(send(auditor, "GET", own + counter + "&right=PURCHASE").body())
                .contains("\"total\":0");
        assertThat(send(auditor, "GET", own + "B-OTHER").body()).contains("\"total\":0");
        assertThat(send(pharmacist, "GET", "/audit").statusCode()).isEqualTo(403);
        assertThat(send(auditor, "GET", "/audit?by=a-" + counter).body()).contains("\"route\":\"GET /audit\"");
        sealer.seal();
        assertThat(send(auditor, "GET", "/audit/verification").body()).contains("\"broken\":null");
        assertThat(send(auditor, "GET", "/audit/verification?seal=1&hash=00").body())
                .contains("\"what\":\"ANCHOR\"");
        assertThat(send(auditor, "GET", "/checks").body()).contains("\"id\":\"I21\"");
    }

    private List<Map<String, Object>> rows() {
        return database.queryForList(
                ROW + " where asked::jsonb ->> 'by' = ? order by transaction_id, entry_id", "s-" + counter);
    }

    private Map<String, Object> row(String route, String right, String site, String outcome, @Nullable String reason) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "who", "s-" + counter, "roles", "STATION_PHARMACIST", "right", right, "route", route, "site", site));
        row.put("outcome", outcome);
        row.put("reason", reason);
        return row;
    }

    private int count(String id, String token, long amount) throws Exception {
        return client.send(
                        request(token, "/counters/" + id)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"amount\":" + amount + "}"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<String> send(String token, String method, String path) throws Exception {
        return client.send(
                request(token, path)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }
}
