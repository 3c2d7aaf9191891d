package io.tiaobo.inventory;

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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessIT extends RunningInventory {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcTemplate tables;

    @BeforeEach
    void network() {
        for (Place place : Place.values()) {
            tables.update(
                    """
                    insert into site (code, name_zh, name_en, kind, ownership, parent_code, region_code, latitude, longitude,
                        travel_minutes_to_parent, lead_time_days, supply_terms, active, version)
                    values (?, '', '', 'COMMUNITY_STATION', 'PUBLIC', ?, ?, 0, 0, 0, 0, 'ON_DELIVERY', true, 0)""",
                    place.code(),
                    place.above(),
                    place.region());
            tables.update(
                    "insert into purchase_order (order_id, site_code, drug_code, ordered, received, placed_on)"
                            + " values (?, ?, 'X', 1, 0, '2026-01-01')",
                    "order-" + place.code(),
                    place.code());
        }
    }

    @AfterEach
    void withoutNetwork() {
        tables.update("delete from site where code like 'M-%'");
        tables.update("delete from purchase_order where order_id like 'order-M-%'");
    }

    @Test
    @DisplayName("I22: role x address x place is what docs/access.md says; -Dtiaobo.approve=true writes it")
    void answersEverybodyWhatTheyMay() {
        AccessMatrix matrix = new AccessMatrix(port, Endpoint.of(requestMappingHandlerMapping), AccessIT::call);

        assertThat(matrix.openToAnybody()).isEmpty();
        AccessMatrix.approve(Path.of("..", "docs", "access.md"), "inventory", matrix.table());
    }

    private static @Nullable Call call(Endpoint endpoint, String site) {
        return switch (endpoint.name()) {
            case "POST /orders" ->
                new Call(
                        "/orders",
                        "{\"orderId\":\"m\",\"siteCode\":\"%s\",\"drugCode\":\"NONE\",\"quantity\":1,\"placedOn\":\"2026-01-01\"}"
                                .formatted(site));
            case "POST /orders/{orderId}/deliveries" -> new Call("/orders/order-" + site + "/deliveries", "{\"lots\":[]}");
            case "POST /assortment" ->
                new Call(
                        "/assortment",
                        "{\"siteCode\":\"%s\",\"drugCode\":\"NONE\",\"status\":\"LISTED\",\"reason\":\"OTHER\",\"changedOn\":\"2026-01-01\"}"
                                .formatted(site));
            case "GET /prices/savings", "GET /policy/blanket-bans", "GET /policy/compliance" ->
                new Call(
                        endpoint.path() + "?from=2026-01-01&until=2026-01-02&region="
                                + Place.valueOf(site.substring(2)).region(),
                        "");
            default -> null;
        };
    }
}
