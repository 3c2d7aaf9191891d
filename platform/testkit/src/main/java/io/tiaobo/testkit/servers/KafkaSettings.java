package io.tiaobo.testkit.servers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The settings of a single small broker. */
final class KafkaSettings {
    private KafkaSettings() {}

    static Path data(Path dir) {
        return dir.resolve("data");
    }

    /** The text of {@code server.properties}; the controller's port may differ from start to start. */
    static String text(Path dir, int port, int controllerPort, @Nullable ProxiedListener proxied) {
        String listeners = listeners(port, controllerPort);
        String second = proxied == null ? "" : ",PROXIED://127.0.0.1:" + proxied.port();
        String advertised = proxied == null ? "" : ",PROXIED://127.0.0.1:" + proxied.advertisedPort();
        return """
                process.roles=broker,controller
                node.id=1
                controller.listener.names=CONTROLLER
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                listeners=%3$s
                advertised.listeners=%4$s
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,PROXIED:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%1$s
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=2
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                broker.heartbeat.interval.ms=500
                broker.session.timeout.ms=3000
                num.network.threads=2
                num.io.threads=3
                background.threads=2
                log.cleaner.threads=1
                log.cleaner.dedupe.buffer.size=8388608
                log.cleaner.io.buffer.size=131072
                log.segment.bytes=67108864
                log.index.size.max.bytes=1048576
                metadata.log.segment.bytes=16777216
                metadata.max.retention.bytes=33554432
                """.formatted(data(dir), controllerPort, listeners + second, listeners + advertised);
    }

    private static String listeners(int port, int controllerPort) {
        return "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort);
    }
}
