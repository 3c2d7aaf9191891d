package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import io.tiaobo.runtime.kafka.ConsumerContainers;
import io.tiaobo.runtime.kafka.ConsumerState;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.TestServers;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A start over old topics: what is built on the knowledge of others waits until that knowledge is there. */
class ConsumerGateIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String AT_WORK =
            "select count(*)::int from pg_stat_activity where datname = current_database() "
                    + "and state = 'idle in transaction' and query like 'insert into inbox%'";

    /** Drugs are handled after sites, and sites only when the test lets them. */
    @Configuration(proxyBeanMethods = false)
    static class SitesBeforeDrugs {
        static final List<String> HANDLED = new CopyOnWriteArrayList<>();
        static final CountDownLatch SITES_ALLOWED = new CountDownLatch(1);

        @Bean
        MessageConsumer sites(@Value("${counter.group}") String group) {
            return MessageConsumer.named(group + "-sites").on(SiteV1.class, message -> {
                awaitPermission();
                HANDLED.add(message.data().code());
            });
        }

        @Bean
        MessageConsumer drugs(@Value("${counter.group}") String group) {
            return MessageConsumer.named(group + "-drugs")
                    .after(group + "-sites")
                    .on(DrugV1.class, message -> HANDLED.add(message.data().code()))
                    .ignoring(SupplyChannelReportedV1.class);
        }

        private static void awaitPermission() {
            try {
                SITES_ALLOWED.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while sites were not allowed", e);
            }
        }
    }

    @Test
    @DisplayName("An old need is looked at after all old knowledge; until then health says who waits for how much")
    void beginsWhenItsPredecessorsHaveCaughtUp() {
        Map<String, String> settings = Replica.settings("gate");
        String drugs = settings.get("counter.group") + "-drugs";
        try (KafkaProbe probe = new KafkaProbe(TestServers.kafka().bootstrapServers())) {
            probe.send("gate-drug", "inventory", "GATE-DRUG", drug());
            probe.send("gate-site", "inventory", "GATE-SITE", site("GATE-SITE"));
            try (Replica first = Replica.start(settings, "a", SitesBeforeDrugs.class)) {
                await().atMost(SOON).until(() -> first.query(Integer.class, AT_WORK), List.of(1)::equals);
                ConsumerContainers consumers = first.get(ConsumerContainers.class);
                assertThat(consumers.states()).containsEntry(drugs, ConsumerState.WAITING);
                await().atMost(SOON).until(() -> consumers.waits().get(drugs), records -> records > 0);
                assertThat(first.get("/actuator/health").statusCode()).isEqualTo(503);
                assertThat(first.get("/actuator/health").body()).contains("\"state\":\"WAITING\",\"recordsBefore\":");
                assertThat(first.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
                assertThat(SitesBeforeDrugs.HANDLED).isEmpty();

                SitesBeforeDrugs.SITES_ALLOWED.countDown();
                await().atMost(SOON).until(() -> SitesBeforeDrugs.HANDLED, handled -> handled.contains("GATE-DRUG"));
                assertThat(SitesBeforeDrugs.HANDLED)
                        .containsSubsequence("GATE-SITE", "GATE-DRUG")
                        .doesNotHaveDuplicates();
                await().atMost(SOON).until(() -> consumers.states().get(drugs), ConsumerState.RUNNING::equals);
                assertThat(consumers.waits()).isEmpty();
            }
        }
    }

    private static SiteV1 site(String code) {
        return new SiteV1(
                code,
                "甲",
                "A",
                "COMMUNITY_STATION",
                "PUBLIC",
                null,
                "990001",
                BigDecimal.ONE,
                BigDecimal.ONE,
                0,
                7,
                "PREPAID",
                true);
    }

    private static DrugV1 drug() {
        return new DrugV1("GATE-DRUG", "甲", "A", "GROUP", false, false, "片", "tablet", 7, "ROOM", "甲", true);
    }
}
