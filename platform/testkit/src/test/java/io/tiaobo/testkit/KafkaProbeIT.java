package io.tiaobo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class KafkaProbeIT {
    private static final SiteV1 STATION = new SiteV1(
            "FT-ZHANGJIAFEN",
            "张家坟村社区卫生服务站",
            "Zhangjiafen Village Community Health Station",
            "COMMUNITY_STATION",
            "PUBLIC",
            "FT-YUNGANG",
            "110106",
            new BigDecimal("39.8123"),
            new BigDecimal("116.1234"),
            25,
            7,
            "NET_DAYS_30",
            true);

    @Test
    void readsBackTheRecordAndTheCloudEventHeadersItSent() {
        try (KafkaProbe probe = new KafkaProbe(TestServers.kafka().bootstrapServers())) {
            probe.send("probe-1", "inventory", STATION.code(), STATION);
            probe.send("probe-2", "inventory", STATION.code(), STATION);

            List<Received> records = probe.readAll(Topics.SITES).stream()
                    .filter(record -> record.id() != null && record.id().startsWith("probe-"))
                    .toList();
            assertThat(records).extracting(Received::id).containsExactly("probe-1", "probe-2");
            Received second = records.get(1);
            assertThat(second.key()).isEqualTo("FT-ZHANGJIAFEN");
            assertThat(second.as(SiteV1.class)).isEqualTo(STATION);
            assertThat(second.is(DrugV1.class)).isFalse();
            assertThat(second.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_id", "probe-2")
                    .containsEntry("ce_source", "inventory")
                    .containsEntry("ce_type", "inventory.site.v1")
                    .containsEntry("ce_partitionkey", "FT-ZHANGJIAFEN")
                    .containsEntry("ce_sequence", "1")
                    .containsEntry("content-type", "application/json")
                    .containsKey("ce_time");
        }
    }

    @Test
    void givesUnreadableRecordsWithoutData() {
        try (KafkaProbe probe = new KafkaProbe(TestServers.kafka().bootstrapServers())) {
            byte[] broken = "{".getBytes(StandardCharsets.UTF_8);
            probe.sendRaw(Topics.DRUGS, "broken", Map.of("ce_id", "b", "ce_type", "inventory.drug.v1"), broken);
            probe.sendRaw(Topics.DRUGS, "tombstone", Map.of(), null);

            List<Received> records = probe.readAll(Topics.DRUGS);
            assertThat(records).extracting(Received::key).contains("broken", "tombstone");
            assertThat(records).extracting(Received::data).containsOnlyNulls();
        }
    }

    @Test
    void makesEveryTopicAndMayBeRepeated() throws ExecutionException, InterruptedException {
        try (KafkaProbe probe = new KafkaProbe(TestServers.kafka().bootstrapServers());
                Admin admin = Admin.create(
                        Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()))) {
            probe.createTopics();

            var topics = admin.describeTopics(Topics.ALL).allTopicNames().get();
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(6));
            for (String topic : Topics.ALL) {
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                String policy = Topics.COMPACTED.contains(topic) ? "compact" : "delete";
                assertThat(admin.describeConfigs(List.of(resource)).all().get().values())
                        .extracting(config -> config.get("cleanup.policy").value())
                        .as(topic)
                        .containsExactly(policy);
            }
        }
    }
}
