package io.tiaobo.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.testkit.access.AccessMatrix;
import io.tiaobo.testkit.access.AccessMatrix.Call;
import io.tiaobo.testkit.access.AccessMatrix.Place;
import io.tiaobo.testkit.access.Endpoint;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessIT extends TransferIntegration {
    private static final String DONOR = "M-DONOR";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** For every place a transfer to it, and one whose first leg comes from it. */
    @BeforeEach
    void network() {
        for (Place place : Place.values()) {
            String code = place.code();
            database.sql(
                            "insert into site_view (code, name_zh, name_en, kind, parent_code, region_code, minutes_to_parent,"
                                    + " lead_time_days, active) values (?, '', '', 'COMMUNITY_STATION', ?, ?, 1, 1, false)")
                    .param(code)
                    .param(place.above())
                    .param(place.region())
                    .update();
            transfer("T/m/to-" + code, code, DONOR);
            transfer("T/m/from-" + code, DONOR, code);
            database.sql(
                            "insert into bureau_task (cause, kind, transfer_id, leg, site_code, drug_code, text_zh, text_en,"
                                    + " opened_at) values (?, 'OVERDUE', 'T/m/x', 0, ?, 'NONE', '', '', now())")
                    .params("matrix-" + code, code)
                    .update();
        }
    }

    private void transfer(String id, String receiver, String donor) {
        database.sql(
                        "insert into transfer_view (transfer_id, site_code, drug_code, requested, uncovered, urgency, state,"
                                + " requested_at, updated_at) values (?, ?, 'NONE', 1, 0, 'ROUTINE', 'SUPPLYING', now(), now())")
                .params(id, receiver)
                .update();
        database.sql("insert into leg_view (transfer_id, leg, donor_site, state, asked, outstanding, keep_stock,"
                        + " travel_minutes) values (?, 1, ?, 'RESERVED', 1, 1, 0, 1)")
                .params(id, donor)
                .update();
    }

    @AfterEach
    void withoutNetwork() {
        database.sql("delete from leg_view where transfer_id like 'T/m/%M-%'").update();
        database.sql("delete from transfer_view where transfer_id like 'T/m/%M-%'")
                .update();
        database.sql("delete from bureau_task where cause like 'matrix-%'").update();
        database.sql("delete from site_view where code like 'M-%'").update();
    }

    @Test
    @DisplayName("I22: role x address x place is what docs/access.md says; -Dtiaobo.approve=true writes it")
    void answersEverybodyWhatTheyMay() {
        AccessMatrix matrix = new AccessMatrix(port, Endpoint.of(requestMappingHandlerMapping), this::call);

        assertThat(matrix.openToAnybody()).isEmpty();
        AccessMatrix.approve(Path.of("..", "docs", "access.md"), "transfer", matrix.table());
    }

    private @Nullable Call call(Endpoint endpoint, String site) {
        String to = "?id=" + encoded("T/m/to-" + site);
        String from = "?id=" + encoded("T/m/from-" + site);
        return switch (endpoint.name()) {
            case "POST /transfers" ->
                new Call(
                        "/transfers",
                        "{\"siteCode\":\"%s\",\"drugCode\":\"NONE\",\"quantity\":1,\"urgency\":\"ROUTINE\"}"
                                .formatted(site));
            case "GET /transfer" -> new Call("/transfer" + to, "");
            case "POST /transfer/cancellation" ->
                new Call("/transfer/cancellation" + to, "{\"reason\":\"R\",\"by\":\"u1\"}");
            case "POST /transfer/legs/{leg}/approval" ->
                new Call(
                        "/transfer/legs/1/approval" + from,
                        "{\"quantity\":1,\"promisedAt\":\"2030-01-01T00:00:00Z\",\"by\":\"u1\"}");
            case "POST /transfer/legs/{leg}/refusal" ->
                new Call("/transfer/legs/1/refusal" + from, "{\"reason\":\"R\",\"by\":\"u1\"}");
            case "POST /transfer/legs/{leg}/dispatch" ->
                new Call("/transfer/legs/1/dispatch" + from, "{\"quantity\":1}");
            case "POST /transfer/legs/{leg}/receipt" ->
                new Call(
                        "/transfer/legs/1/receipt" + to,
                        "{\"lines\":[{\"lot\":\"L\",\"accepted\":1,\"rejected\":0,\"lost\":0,\"over\":0}]}");
            case "POST /transfer/legs/{leg}/return" -> new Call("/transfer/legs/1/return" + to, "{}");
            case "GET /donor-search" -> new Call("/donor-search?drug=NONE&quantity=1&site=" + site, "");
            case "POST /tasks/{id}/close" ->
                new Call(
                        "/tasks/"
                                + database.sql("select id from bureau_task where cause = ?")
                                        .param("matrix-" + site)
                                        .query(Long.class)
                                        .single()
                                + "/close",
                        "{\"by\":\"u1\"}");
            default -> null;
        };
    }
}
