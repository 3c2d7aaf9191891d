package io.tiaobo.runtime.kafka;

import io.tiaobo.runtime.command.UnitsOfWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs one listener container per {@link MessageConsumer}, after the web server and the event processors. */
public final class ConsumerContainers implements SmartLifecycle {
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 50;

    private final Map<String, ConcurrentMessageListenerContainer<String, byte[]>> containers = new LinkedHashMap<>();
    private final Map<String, InboxListener> listeners = new LinkedHashMap<>();
    private final PostgresInbox inbox;

    /** Builds the containers; fails when a consumer leaves a type of its topics undecided. */
    public ConsumerContainers(
            List<MessageConsumer> consumers,
            ConsumerFactory<String, byte[]> kafka,
            UnitsOfWork unitsOfWork,
            JdbcTemplate database) {
        this.inbox = new PostgresInbox(database);
        for (MessageConsumer consumer : consumers) {
            Set<Class<?>> undecided = consumer.undecided();
            if (!undecided.isEmpty()) {
                throw new IllegalStateException(
                        "Consumer '" + consumer.name() + "' neither handles nor ignores " + undecided);
            }
            InboxListener listener = new InboxListener(consumer, unitsOfWork, inbox, new PostgresParkingLot(database));
            listeners.put(consumer.name(), listener);
            containers.put(consumer.name(), container(consumer, kafka, listener));
        }
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            MessageConsumer consumer, ConsumerFactory<String, byte[]> kafka, InboxListener listener) {
        ContainerProperties properties =
                new ContainerProperties(consumer.topics().toArray(String[]::new));
        properties.setGroupId(consumer.name());
        properties.setMessageListener(listener);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        properties.setPollTimeout(1000);
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(kafka, properties);
        container.setBeanName(consumer.name());
        container.setCommonErrorHandler(waitForBetterTimes());
        return container;
    }

    /** Only failures that pass reach the container; they are repeated without end and nothing is skipped. */
    private static DefaultErrorHandler waitForBetterTimes() {
        ExponentialBackOff pauses = new ExponentialBackOff(200, 2.0);
        pauses.setMaxInterval(10_000);
        return new DefaultErrorHandler(pauses);
    }

    /** Names of consumers whose container runs, and whether it does. */
    public Map<String, Boolean> running() {
        Map<String, Boolean> states = new LinkedHashMap<>();
        containers.forEach(
                (name, container) -> states.put(name, container.isRunning() && container.isInExpectedState()));
        return states;
    }

    /** Stops what is left of a consumer's container and starts it again. */
    public void restart(String consumer) {
        ConcurrentMessageListenerContainer<String, byte[]> container = containers.get(consumer);
        if (container != null) {
            container.stop();
            container.start();
        }
    }

    /** Applies the records of a consumer; null if there is no such consumer. */
    public @Nullable InboxListener listener(String consumer) {
        return listeners.get(consumer);
    }

    /** Forgets inbox rows older than any record a topic still keeps. */
    public void pruneInbox(int days) {
        inbox.prune(days);
    }

    @Override
    public void start() {
        containers.values().forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.values().forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.values().stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
