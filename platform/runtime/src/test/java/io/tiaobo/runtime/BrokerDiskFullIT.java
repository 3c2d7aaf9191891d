package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.inventory.v1.StockReceivedV1;
import io.tiaobo.runtime.fixture.Count;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.servers.KafkaServer;
import io.tiaobo.testkit.servers.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F12: the broker's disk is full, and somebody makes space. */
class BrokerDiskFullIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "F12: commands are taken while the broker cannot write; the backlog follows in order and nothing is lost")
    void losesNothingWhenTheBrokersDiskIsFull() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "48m");
                KafkaServer broker = KafkaServer.start(folder.resolve("kafka"), 0)) {
            moveTo(disk, broker);
            Map<String, String> settings = Replica.settings("brokerfull");
            settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
            try (Replica replica = Replica.start(settings, "a")) {
                count(replica, 1, 20);
                awaitPublished(broker, 20);

                disk.fill();
                count(replica, 21, 200);
                await().atMost(SOON).until(() -> !broker.isAlive());
                count(replica, 201, 220);
                replica.awaitTotal("full", 220, SOON);
                assertThat(replica.get("/actuator/health/readiness").statusCode())
                        .isEqualTo(200);

                disk.free();
                broker.restart();
                awaitPublished(broker, 220);
            } finally {
                broker.kill();
            }
        }
    }

    private void moveTo(SmallDisk disk, KafkaServer broker) throws IOException {
        broker.stop();
        Path from = folder.resolve("kafka/data");
        Path to = disk.folder().resolve("data");
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Trees.delete(from);
        Files.createSymbolicLink(from, to);
        broker.restart();
    }

    private static void count(Replica replica, int first, int last) {
        for (int i = first; i <= last; i++) {
            replica.commands().execute("full-" + i, new Count("full", 1, NOW));
        }
    }

    /** All of them, each at least once, in their order when repetitions are left out. */
    private static void awaitPublished(KafkaServer broker, int count) {
        List<Long> all = LongStream.rangeClosed(1, count).boxed().toList();
        try (KafkaProbe probe = new KafkaProbe(broker.bootstrapServers())) {
            await().atMost(SOON).until(() -> published(probe), found -> found.equals(all));
        }
    }

    private static List<Long> published(KafkaProbe probe) {
        Set<String> seen = new HashSet<>();
        return probe.readAll(Topics.STOCK_MOVEMENTS).stream()
                .filter(message -> "full".equals(message.key()))
                .filter(message -> seen.add(String.valueOf(message.id())))
                .map(message -> message.as(StockReceivedV1.class).quantity())
                .toList();
    }
}
