package io.tiaobo.shortage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.shortage.hotline.domain.DispatchClass;
import io.tiaobo.shortage.hotline.domain.OverruleReason;
import io.tiaobo.shortage.hotline.domain.ReopenReason;
import io.tiaobo.shortage.hotline.domain.SiteAnswer;
import io.tiaobo.shortage.hotline.domain.WantedOutcome;
import io.tiaobo.testkit.access.AccessMatrix;
import io.tiaobo.testkit.access.AccessMatrix.Call;
import io.tiaobo.testkit.access.AccessMatrix.Place;
import io.tiaobo.testkit.access.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessIT extends ServiceIT {
    private static final String BY = "\"by\":{\"office\":\"OFFICE\",\"ref\":\"u1\"}";

    private final RequestMappingHandlerMapping addresses;
    private final Map<String, String> cases = new ConcurrentHashMap<>();

    AccessIT(
            JdbcTemplate database,
            List<InvariantCheck> checks,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        super(database, checks);
        this.addresses = requestMappingHandlerMapping;
    }

    @BeforeEach
    void network() {
        for (Place place : Place.values()) {
            String code = place.code();
            database.update("""
                    insert into site (code, name_zh, name_en, lead_time_days, active, version, parent_code, region_code)
                    values (?, '', '', 1, true, 0, ?, ?)""", code, place.above(), place.region());
            post("/cases", UUID.randomUUID().toString(), intake(code, code));
            database.update("""
                    insert into waiting_entry (entry_id, list_id, site_code, generic_group, drug_code, substitutes, quantity,
                        days_left, runs_out_on, risk_class, risk_rank, registered_at, state)
                    values (?, 'matrix', ?, 'NONE', 'NONE', '{}', 1, 1, current_date, 'NORMAL', 1, now(), 'WITHDRAWN')""", "entry-" + code, code);
        }
    }

    @AfterEach
    void withoutNetwork() {
        database.update("delete from site where code like 'M-%'");
        database.update("delete from waiting_entry where list_id = 'matrix'");
    }

    /** Cases are real ones: what is asked of them reaches them. */
    private String caseOf(String site) {
        return cases.computeIfAbsent(site, this::opened);
    }

    private String opened(String site) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> database.queryForList(
                                "select substr(case_id, 3) from hotline_case where channel = 'MATRIX' and work_order = ?",
                                String.class,
                                site),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static String intake(String site, String workOrder) {
        return """
                {"channel":"MATRIX","workOrder":"%s","siteCode":"%s","regionCode":"110106","dispatchClass":"%s",
                 "wanted":"%s","items":[],"questions":["IMPORTED_FORBIDDEN"],
                 "caller":{"name":"M","phone":"13800138000","preferredLanguage":"zh"}}""".formatted(workOrder, site, DispatchClass.values()[0], WantedOutcome.values()[0]);
    }

    @Test
    @DisplayName("I22: role x address x place is what docs/access.md says; -Dtiaobo.approve=true writes it")
    void answersEverybodyWhatTheyMay() {
        AccessMatrix matrix = new AccessMatrix(ownPort(), Endpoint.of(addresses), this::call);

        assertThat(matrix.openToAnybody()).isEmpty();
        AccessMatrix.approve(Path.of("..", "docs", "access.md"), "shortage", matrix.table());
    }

    private Call call(Endpoint endpoint, String site) {
        String path = endpoint.path()
                .replace("{uuid}", caseOf(site))
                .replace("{entryId}", "entry-" + site)
                .replace("{enquiryId}", "e")
                .replace("{site}", site)
                .replace("{drug}", "NONE")
                .replace("{episode}", "1");
        String query = switch (endpoint.path()) {
            case "/notices" -> "?entry=entry-" + site;
            case "/supervision/steps" -> "?shortage=none";
            case "/waiting-list/deliveries", "/supply/causes" -> "?drug=NONE&site=" + site;
            case "/supply/fill-rates" -> "?drug=NONE";
            case "/case-reports/rates" -> "?from=2026-01-01&until=2026-01-02";
            case "/shortages", "/waiting-list", "/cases" -> endpoint.method().equals("GET") ? "?site=" + site : "";
            default -> "";
        };
        return new Call(path + query, body(endpoint, site));
    }

    /** Bodies that can be read; what is asked for may still be refused. */
    private static String body(Endpoint endpoint, String site) {
        return switch (endpoint.path()) {
            case "/shortages" -> "{\"siteCode\":\"%s\",\"drugCode\":\"NONE\",\"quantity\":1}".formatted(site);
            case "/waiting-list" -> """
                {"siteCode":"%s","drugCode":"NONE","quantity":1,"substitutes":[],"daysLeft":1,"riskClass":"NORMAL",
                 "contact":{"name":"M","phone":"13800138000","preferredLanguage":"zh"}}""".formatted(site);
            case "/waiting-list/{entryId}/home-delivery" -> "{\"address\":\"M\"}";
            case "/cases" -> intake(site, UUID.randomUUID().toString());
            case "/cases/{uuid}/contacts" -> "{\"reached\":true,\"content\":true,\"told\":[]," + BY + "}";
            case "/cases/{uuid}/overrulings" -> """
                {"drugCode":"NONE","cause":"SITE_STOCK_SHORTAGE","verdict":"ACCEPTED","reason":"%s","source":"s1",%s}""".formatted(OverruleReason.values()[0], BY);
            case "/cases/{uuid}/enquiries" ->
                "{\"siteCode\":\"%s\",\"siteOfficer\":\"o1\",\"dueAt\":\"2030-01-01T00:00:00Z\",%s}"
                        .formatted(site, BY);
            case "/cases/{uuid}/enquiries/{enquiryId}/answer" ->
                "{\"answer\":\"%s\"}".formatted(SiteAnswer.values()[0]);
            case "/cases/{uuid}/coordination" ->
                "{%s,\"authorisedBy\":{\"office\":\"OFFICE\",\"ref\":\"u2\"}}".formatted(BY);
            case "/cases/{uuid}/registrations" -> "{\"entryId\":\"entry-%s\"}".formatted(site);
            case "/cases/{uuid}/patients" ->
                "{\"drugCode\":\"NONE\",\"quantity\":1,\"substitutes\":[],\"daysLeft\":1,\"riskClass\":\"NORMAL\"}";
            case "/cases/{uuid}/solutions" -> "{\"drugCode\":\"NONE\"," + BY + "}";
            case "/cases/{uuid}/policy-answers" ->
                "{\"question\":\"Q\",\"allowed\":true,\"rule\":\"r1\",\"text\":\"t1\",\"numbers\":{}," + BY + "}";
            case "/cases/{uuid}/presses" -> "{\"transferId\":\"T/1\",\"leg\":1," + BY + "}";
            case "/cases/{uuid}/callbacks" ->
                "{\"reached\":false,\"solved\":false,\"result\":0,\"attitude\":0," + BY + "}";
            case "/cases/{uuid}/reopening" ->
                "{\"reason\":\"%s\",\"drugs\":[],%s}".formatted(ReopenReason.values()[0], BY);
            case "/cases/{uuid}/verification" -> "{" + BY + "}";
            default -> "{}";
        };
    }
}
