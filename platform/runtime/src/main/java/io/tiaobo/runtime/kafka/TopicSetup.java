package io.tiaobo.runtime.kafka;

import io.tiaobo.contracts.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics that are missing, in the background and until it has worked: a service starts, and takes commands, while
 * the broker is away. The number of partitions of an existing topic is never changed, because keys would move.
 */
public final class TopicSetup implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final Map<String, Object> connection;
    private final int partitions;
    private final short replicas;
    private volatile boolean running;

    /** Takes the Kafka connection and the shape of new topics. */
    public TopicSetup(Map<String, Object> connection, int partitions, short replicas) {
        this.connection = new HashMap<>(connection);
        this.partitions = partitions;
        this.replicas = replicas;
    }

    @Override
    public void start() {
        running = true;
        Thread worker = new Thread(this::createUntilDone, "topic-setup");
        worker.setDaemon(true);
        worker.start();
    }

    private void createUntilDone() {
        while (running) {
            try {
                createMissing();
                return;
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn("Topics cannot be checked yet, trying again: {}", e.getMessage());
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void createMissing() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(connection)) {
            Set<String> existing = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            List<NewTopic> missing = Topics.ALL.stream()
                    .filter(topic -> !existing.contains(topic))
                    .map(this::describe)
                    .toList();
            for (KafkaFuture<Void> created :
                    admin.createTopics(missing).values().values()) {
                awaitCreated(created);
            }
        }
    }

    private static void awaitCreated(KafkaFuture<Void> created)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            created.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private NewTopic describe(String topic) {
        String policy = Topics.COMPACTED.contains(topic)
                ? TopicConfig.CLEANUP_POLICY_COMPACT
                : TopicConfig.CLEANUP_POLICY_DELETE;
        return new NewTopic(topic, partitions, replicas).configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, policy));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
