package io.tiaobo.runtime;

import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.runtime.kafka.TopicSetup;
import io.tiaobo.testkit.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TopicSetupIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ConfigResource MOVEMENTS =
            new ConfigResource(ConfigResource.Type.TOPIC, Topics.STOCK_MOVEMENTS);

    @Test
    @DisplayName(
            "A topic keeps its records for ever, or as many days as are wanted, whoever created it and however (ADR 0012)")
    void keepsTheRecordsOfAnExistingTopic() throws Exception {
        Map<String, Object> connection =
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
        try (Admin broker = Admin.create(connection)) {
            broker.incrementalAlterConfigs(Map.of(
                            MOVEMENTS,
                            List.of(new AlterConfigOp(
                                    new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, "86400000"),
                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();

            new TopicSetup(connection, 6, (short) 1, 0).start();
            await().atMost(SOON).until(() -> retention(broker), "-1"::equals);

            new TopicSetup(connection, 6, (short) 1, 400).start();
            await().atMost(SOON).until(() -> retention(broker), "34560000000"::equals);

            new TopicSetup(connection, 6, (short) 1, 0).start();
            await().atMost(SOON).until(() -> retention(broker), "-1"::equals);
        }
    }

    private static String retention(Admin broker) throws Exception {
        return Objects.requireNonNull(
                        broker.describeConfigs(List.of(MOVEMENTS)).all().get().get(MOVEMENTS))
                .get(TopicConfig.RETENTION_MS_CONFIG)
                .value();
    }
}
