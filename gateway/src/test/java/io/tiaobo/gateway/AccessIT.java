package io.tiaobo.gateway;

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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessIT extends GatewayServers {
    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcTemplate tables;

    @BeforeEach
    void network() {
        for (Place place : Place.values()) {
            tables.update("""
                    insert into site (code, name_zh, name_en, kind, ownership, parent_code, region_code, travel_minutes,
                        lead_time_days, active, version)
                    values (?, '', '', 'COMMUNITY_STATION', 'PUBLIC', ?, ?, 0, 0, false, 0)""", place.code(), place.above(), place.region());
            tables.update(
                    "insert into transfer (transfer_id, site_code, drug_code) values (?, ?, 'NONE')",
                    "T/m/" + place.code(),
                    place.code());
        }
    }

    @AfterEach
    void withoutNetwork() {
        tables.update("delete from site where code like 'M-%'");
        tables.update("delete from transfer where transfer_id like 'T/m/M-%'");
    }

    @Test
    @DisplayName("I22: role x page x place is what docs/access.md says; -Dtiaobo.approve=true writes it")
    void showsEverybodyWhatTheyMay() {
        AccessMatrix matrix = new AccessMatrix(port, Endpoint.of(requestMappingHandlerMapping), AccessIT::call);

        assertThat(matrix.openToAnybody()).isEmpty();
        AccessMatrix.approve(Path.of("..", "docs", "access.md"), "gateway", matrix.table());
    }

    private static @Nullable Call call(Endpoint endpoint, String site) {
        return switch (endpoint.name()) {
            case "GET /transfers" -> new Call("/transfers?id=T/m/" + site, "");
            case "GET /events", "GET /api/timeline" -> new Call(endpoint.path() + "?site=" + site, "");
            default ->
                endpoint.path().contains("{uuid}")
                        ? new Call(endpoint.path().replace("{uuid}", CannedCases.UUID), "{}")
                        : null;
        };
    }
}
