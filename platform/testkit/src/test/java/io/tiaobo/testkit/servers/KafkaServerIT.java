package io.tiaobo.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiaobo.contracts.Topics;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.faults.LineState;
import io.tiaobo.testkit.faults.TcpProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {
    @TempDir
    Path folder;

    @Test
    void keepsAcknowledgedRecordsThroughKillAndStop() {
        try (KafkaServer server = KafkaServer.start(folder, 0)) {
            String address = server.bootstrapServers();
            try (KafkaProbe probe = new KafkaProbe(address)) {
                probe.createTopics();
                send(probe, "one");

                server.kill();
                assertThat(server.isAlive()).isFalse();
                server.restart();
                assertThat(server.bootstrapServers()).isEqualTo(address);
                send(probe, "two");

                server.stop();
                server.restart();
                assertThat(probe.readAll(Topics.SITES))
                        .extracting(record -> new String(record.json(), StandardCharsets.UTF_8))
                        .containsExactlyInAnyOrder("one", "two");
            }
        }
    }

    @Test
    void sendsClientsOfAProxyBackThroughTheProxy() {
        int behind = Ports.free();
        try (TcpProxy proxy = TcpProxy.to(behind);
                KafkaServer server = KafkaServer.start(folder, 0, new ProxiedListener(behind, proxy.port()));
                KafkaProbe direct = new KafkaProbe(server.bootstrapServers());
                KafkaProbe through = new KafkaProbe("127.0.0.1:" + proxy.port())) {
            direct.createTopics();
            send(through, "through");
            proxy.set(LineState.BLACKHOLE_UP);
            CompletableFuture<Void> held = CompletableFuture.runAsync(() -> send(through, "held"));
            send(direct, "direct");

            assertThat(direct.readAll(Topics.SITES)).hasSize(2);
            assertThat(held).isNotDone();
            proxy.set(LineState.PASS);
            assertThat(held).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void createsNoTopicByAccidentAndLogsIntoItsOwnFolder() {
        try (KafkaServer server = KafkaServer.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(java.util.List.of("mistyped"))
                            .allTopicNames()
                            .get())
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            assertThat(folder.resolve("kafka.log")).content().contains("Kafka Server started");
        }
    }

    @Test
    void saysThatThePortIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> KafkaServer.start(folder, other.getLocalPort()))
                    .isInstanceOfSatisfying(
                            ServerStartException.class,
                            e -> assertThat(e.reason()).isEqualTo(ServerStartException.Reason.PORT_IN_USE))
                    .hasMessageContaining(String.valueOf(other.getLocalPort()));
        }
    }

    @Test
    void showsItsLastWordsWhenItCannotStart() throws IOException {
        try (KafkaServer server = KafkaServer.start(folder, 0)) {
            server.stop();
            Files.writeString(folder.resolve("data/meta.properties"), "version=1\nnode.id=7\n");

            assertThatThrownBy(server::restart)
                    .isInstanceOfSatisfying(
                            ServerStartException.class,
                            e -> assertThat(e.reason()).isEqualTo(ServerStartException.Reason.DIED))
                    .hasMessageContaining("meta.properties");
        }
    }

    private static void send(KafkaProbe probe, String text) {
        probe.sendRaw(Topics.SITES, text, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }
}
