package io.tiaobo.runtime.kafka;

import io.tiaobo.contracts.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics that are missing and sees to it that all keep their records as long as they should, in the background and
 * until it has worked: a service starts, and takes commands, while the broker is away. The number of partitions of an existing
 * topic is never changed, because keys would move.
 */
public final class TopicSetup implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final Map<String, Object> connection;
    private final int partitions;
    private final short replicas;
    private final String retentionMillis;
    private volatile boolean running;

    /**
     * Takes the Kafka connection and the shape of new topics.
     *
     * @param retentionDays days until the records of a topic that is not compacted may be deleted; 0 for never
     */
    public TopicSetup(Map<String, Object> connection, int partitions, short replicas, int retentionDays) {
        this.connection = new HashMap<>(connection);
        this.partitions = partitions;
        this.replicas = replicas;
        this.retentionMillis = String.valueOf(
                retentionDays == 0 ? -1 : Duration.ofDays(retentionDays).toMillis());
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
                createAndConfigure();
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

    private void createAndConfigure() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(connection)) {
            createMissing(admin);
            admin.incrementalAlterConfigs(retention()).all().get(10, TimeUnit.SECONDS);
        }
    }

    /** A broker's own default is a week, after which nothing could be built from the topics any more. */
    private Map<ConfigResource, Collection<AlterConfigOp>> retention() {
        ConfigEntry wanted = new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, retentionMillis);
        return Topics.ALL.stream()
                .filter(topic -> !Topics.COMPACTED.contains(topic))
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        topic -> List.of(new AlterConfigOp(wanted, AlterConfigOp.OpType.SET))));
    }

    private void createMissing(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> existing = admin.listTopics().names().get(10, TimeUnit.SECONDS);
        List<NewTopic> missing = Topics.ALL.stream()
                .filter(topic -> !existing.contains(topic))
                .map(this::describe)
                .toList();
        for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
            awaitCreated(created);
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
