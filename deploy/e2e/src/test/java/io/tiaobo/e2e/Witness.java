package io.tiaobo.e2e;

import io.tiaobo.chaos.cluster.Backlog;
import io.tiaobo.contracts.Topics;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.testkit.KafkaProbe;
import io.tiaobo.testkit.Received;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the topics from outside. */
final class Witness {
    private final String bootstrapServers;

    Witness(SystemUnderTest system) {
        this(system.kafka().bootstrapServers());
    }

    Witness(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every record of every topic. */
    Map<String, List<Received>> everything() {
        try (KafkaProbe probe = new KafkaProbe(bootstrapServers)) {
            Map<String, List<Received>> records = new HashMap<>();
            Topics.ALL.forEach(topic -> records.put(topic, probe.readAll(topic)));
            return records;
        }
    }

    /** The different ends that were published of a transfer; a message that was sent twice counts once. */
    List<TransferClosedV1> endsOf(String transferId) {
        try (KafkaProbe probe = new KafkaProbe(bootstrapServers)) {
            Map<String, TransferClosedV1> ends = new HashMap<>();
            probe.readAll(Topics.TRANSFERS).stream()
                    .filter(record -> record.is(TransferClosedV1.class) && transferId.equals(record.key()))
                    .forEach(record -> ends.put(String.valueOf(record.id()), record.as(TransferClosedV1.class)));
            return List.copyOf(ends.values());
        }
    }

    /** Records that some consumer group of the services has not handled yet. */
    long unread() {
        return Backlog.unread(bootstrapServers);
    }
}
