package io.tiaobo.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.GatewayServers;
import io.tiaobo.gateway.timeline.projection.TimelineKeeper;
import io.tiaobo.runtime.check.InvariantCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class UpkeepIT extends GatewayServers {
    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TimelineKeeper timeline;

    @Autowired
    private List<InvariantCheck> checks;

    @Test
    void forgetsOldStockMovementsAndNothingElse() {
        told("u-old", "inventory.stock-dispensed", 31);
        told("u-young", "inventory.stock-dispensed", 29);
        told("u-transfer", "transfer.transfer-closed", 400);

        timeline.prune();

        assertThat(database.queryForList("select event_id from timeline where event_id like 'u-%'", String.class))
                .containsExactlyInAnyOrder("u-young", "u-transfer");
    }

    @Test
    void noticesRowsThatContradictThemselves() {
        assertThat(found("G1")).isEmpty();
        assertThat(found("G2")).isEmpty();

        database.update("insert into transfer (transfer_id, closed_at, outcome) values ('G', now(), 'FULFILLED')");
        database.update("insert into transfer_leg (transfer_id, leg, donor_site) values ('G', 1, 'A')");
        database.update("""
                insert into shortage (shortage_id, site_code, drug_code, declared_at)
                values ('G/1', 'G', 'D', now() - interval '1 hour'), ('G/2', 'G', 'D', now() - interval '10 minutes')""");

        assertThat(found("G1")).containsExactly(Map.of("what", "leg", "id", "G 1"));
        assertThat(found("G2")).singleElement().extracting("site_code").isEqualTo("G");

        database.update("delete from transfer_leg where transfer_id = 'G'");
        database.update("delete from transfer where transfer_id = 'G'");
        database.update("delete from shortage where site_code = 'G'");
    }

    private List<Map<String, Object>> found(String id) {
        return checks.stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow()
                .violations()
                .find(database);
    }

    private void told(String eventId, String kind, int daysAgo) {
        database.update(
                "insert into timeline (event_id, kind, occurred_at, facts)"
                        + " values (?, ?, now() - make_interval(days => ?), '{}')",
                eventId,
                kind,
                daysAgo);
    }
}
