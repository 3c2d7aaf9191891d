package io.tiaobo.bench.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the limit and of the peers; the product creates its own, with as many partitions. */
public final class BenchTopics {
    /** Between the services of the bare sequence. */
    public static final List<String> HOPS = List.of("bench-level", "bench-shortage", "bench-order");

    private static final List<String> NAMES =
            List.of("bench-limit", "bench-outbox", "bench-pekko", "bench-modulith", "bench-axon");
    private static final int PARTITIONS = 6;

    private BenchTopics() {}

    /** Creates those that are missing. */
    public static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Stream<NewTopic> topics =
                    Stream.concat(NAMES.stream(), HOPS.stream()).map(name -> new NewTopic(name, PARTITIONS, (short) 1));
            admin.createTopics(topics.toList()).values().forEach((name, created) -> {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("Topic " + name, e);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
