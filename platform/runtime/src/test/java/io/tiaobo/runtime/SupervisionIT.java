package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import io.tiaobo.runtime.config.AxonEngine;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.runtime.fixture.Count;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Processors and consumers that stop are started again, and health says so meanwhile. */
class SupervisionIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final AtomicInteger DEATHS = new AtomicInteger();

    private static Replica replica;
    private static KafkaProbe probe;

    /** A consumer and a processor that die of an Error the first time, as of a damaged jar. */
    @Configuration(proxyBeanMethods = false)
    static class Dying {
        @Bean
        MessageConsumer dyingConsumer(@Value("${counter.group}") String group, JdbcTemplate database) {
            return MessageConsumer.named(group + "-dying")
                    .on(DrugV1.class, message -> {
                        if (message.key().equals("SUPERVISED") && DEATHS.incrementAndGet() == 1) {
                            throw new NoClassDefFoundError("on purpose");
                        }
                        database.update(
                                "insert into heard (site, message_id) values (?, ?)", message.key(), message.id());
                    })
                    .ignoring(SupplyChannelReportedV1.class);
        }

        @Bean
        EventProcessor dyingProcessor() {
            return EventProcessor.named("dying", new DyingHandler());
        }
    }

    static final class DyingHandler {
        private final AtomicInteger calls = new AtomicInteger();

        @EventHandler
        void on(Object event, EventMessage<?> message) {
            if (calls.incrementAndGet() == 1) {
                throw new StackOverflowError("on purpose");
            }
        }
    }

    @BeforeAll
    static void start() {
        Map<String, String> settings = Replica.settings("supervision");
        settings.put("tiaobo.supervision.interval", "200ms");
        probe = new KafkaProbe(TestServers.kafka().bootstrapServers());
        probe.createTopics();
        replica = Replica.start(settings, "a", Dying.class);
    }

    @AfterAll
    static void stop() {
        probe.close();
        replica.close();
    }

    @Test
    void startsAStoppedProcessorAgain() {
        processor("totals").shutDown();
        replica.commands().execute("stopped-1", new Count("stopped", 3, NOW));

        replica.awaitTotal("stopped", 3, Duration.ofSeconds(30));
        assertThat(processor("totals").isRunning()).isTrue();
        assertThat(replica.get("/actuator/prometheus").body())
                .contains("tiaobo_restarts_total{part=\"processor totals\"}");
    }

    @Test
    void startsAConsumerAgainThatDiedOfAnError() {
        probe.send(
                "supervised-1",
                "inventory",
                "SUPERVISED",
                new DrugV1("SUPERVISED", "药", "drug", "G", false, true, "片", "tablet", 1, "ROOM", "M", true));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> replica.query(String.class, "select message_id from heard where site = 'SUPERVISED'")
                        .equals(List.of("supervised-1")));
        assertThat(DEATHS.get()).isGreaterThan(1);
        assertThat(replica.query(Long.class, "select count(*) from parked_record where record_key = 'SUPERVISED'"))
                .containsExactly(0L);
    }

    @Test
    void goesOnAfterAnErrorInAnEventHandler() {
        replica.commands().execute("dying-1", new Count("dying", 1, NOW));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> processor("dying").processingStatus().values().stream()
                        .anyMatch(status -> status.isCaughtUp() && !status.isErrorState()));
    }

    private static StreamingEventProcessor processor(String name) {
        return Objects.requireNonNull(replica.get(AxonEngine.class).processors().get(name));
    }
}
