package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.fixture.Count;
import io.tiaobo.runtime.fixture.Switchboard;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.Received;
import io.tiaobo.testkit.TestServers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Publisher, inbox and parking on a real broker: I10, I11, I18, F5, F14, F16, traps P7, P10-P12. */
class MessagingIT extends RuntimeIntegration {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static final String WITHOUT_SITE =
            "{\"drugCode\":\"X\",\"version\":1,\"onHand\":1,\"reserved\":0,\"onHold\":0,"
                    + "\"usable\":1,\"inTransit\":0,\"minimum\":0,\"maximum\":0,\"dailyDemand\":1,\"asOf\":\"2026-11-22T08:00:00Z\"}";

    @Autowired
    private CommandExecutor commands;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Switchboard switches;

    private KafkaProbe probe;

    @BeforeEach
    void connect() {
        probe = new KafkaProbe(TestServers.kafka().bootstrapServers());
        probe.createTopics();
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void publishesEveryEventAsACloudEventInOrder() {
        for (int i = 1; i <= 20; i++) {
            commands.execute("publish-" + i, new Count("publish", i, NOW));
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(published("publish"))
                        .extracting(Received::data)
                        .asInstanceOf(InstanceOfAssertFactories.list(StockReceivedV1.class))
                        .extracting(StockReceivedV1::quantity)
                        .containsExactly(
                                1L, 3L, 6L, 10L, 15L, 21L, 28L, 36L, 45L, 55L, 66L, 78L, 91L, 105L, 120L, 136L, 153L,
                                171L, 190L, 210L));
        Received first = published("publish").get(0);
        assertThat(first.type()).isEqualTo("inventory.stock-received.v1");
        assertThat(first.headers()).containsEntry("ce_source", "counter").containsEntry("ce_sequence", "0");
    }

    @Test
    void appliesAMessageOnceHoweverOftenItComes() {
        for (int i = 0; i < 10; i++) {
            probe.send("dup-1", "inventory", "D/X", level("D", 5));
        }
        probe.send("dup-2", "inventory", "D/X", level("D", 1));

        awaitTotal("D", 6);
        assertThat(heard("D")).isEqualTo(2);
    }

    @Test
    void parksPoisonAndWhatComesBehindItAndGoesOnWithTheRest() {
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", "poison-1",
                "ce_source", "inventory",
                "ce_type", "inventory.stock-level.v1",
                "ce_time", NOW.toString());
        probe.sendRaw(Topics.STOCK_LEVELS, "P/X", headers, "{\"onHand\":3.9}".getBytes(StandardCharsets.UTF_8));
        probe.send("behind-poison", "inventory", "P/X", level("P", 5));
        probe.sendRaw(Topics.STOCK_LEVELS, "Q/X", Map.of(), new byte[] {1, 2, 3});
        probe.sendRaw(Topics.STOCK_LEVELS, "S/X", headers, WITHOUT_SITE.getBytes(StandardCharsets.UTF_8));
        probe.send("unconcerned", "inventory", "R/X", level("R", 2));

        awaitTotal("R", 2);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(database.queryForList(
                                "select record_key || ' ' || reason from parked_record where record_key in ('P/X', 'Q/X', 'S/X') "
                                        + "order by id",
                                String.class))
                        .containsExactlyInAnyOrder(
                                "P/X UNREADABLE", "P/X BEHIND_PARKED", "Q/X NO_CLOUD_EVENT", "S/X UNREADABLE"));
        assertThat(heard("P")).isZero();
    }

    @Test
    void rollsTheEffectBackWithTheInboxRowWhenAHandlerFails() {
        switches.breakDown("F");
        probe.send("failing", "inventory", "F/X", level("F", 5));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(database.queryForList(
                                "select reason from parked_record where message_id = 'failing'", String.class))
                        .containsExactly("HANDLER_FAILED"));
        assertThat(heard("F")).isZero();
        assertThat(database.queryForList("select 1 from domain_event where aggregate_id = 'F'"))
                .isEmpty();
        assertThat(database.queryForList("select 1 from inbox where message_id = 'failing'"))
                .isEmpty();
    }

    @Test
    void takesCommandsWhileTheBrokerIsAwayAndPublishesThemLater() {
        TestServers.kafka().kill();
        try {
            commands.execute("away-1", new Count("away", 8, NOW));
        } finally {
            TestServers.kafka().restart();
        }

        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(published("away")).hasSize(1));
    }

    private List<Received> published(String key) {
        return probe.readAll(Topics.STOCK_MOVEMENTS).stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }

    private static StockLevelV1 level(String site, long onHand) {
        return new StockLevelV1(site, "X", 1, onHand, 0, 0, onHand, 0, 0, 0, BigDecimal.ONE, null, NOW);
    }

    private int heard(String site) {
        return database.queryForList("select 1 from heard where site = ?", site).size();
    }

    private void awaitTotal(String counter, long total) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(database.queryForList(
                                "select total from totals where counter = ?", Long.class, counter))
                        .isEqualTo(List.of(total)));
    }
}
