package io.tiaobo.runtime.kafka;

import io.tiaobo.runtime.command.UnitsOfWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Runs one listener container per {@link MessageConsumer}, after the web server and the event processors. Consumers that come
 * after others begin when those have caught up.
 */
public final class ConsumerContainers implements SmartLifecycle {
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 50;

    private final Map<String, ConcurrentMessageListenerContainer<String, byte[]>> containers = new LinkedHashMap<>();
    private final Map<String, InboxListener> listeners = new LinkedHashMap<>();
    private final Map<String, ConsumerGate> gates = new ConcurrentHashMap<>();
    private final List<MessageConsumer> consumers;
    private final Map<String, Object> connection;
    private final PostgresInbox inbox;

    /**
     * Builds the containers; fails when a consumer leaves a type of its topics undecided, or comes after one that is not there.
     *
     * @param connection to the broker, for looking how far groups have come
     */
    public ConsumerContainers(
            List<MessageConsumer> consumers,
            ConsumerFactory<String, byte[]> kafka,
            Map<String, Object> connection,
            UnitsOfWork unitsOfWork,
            JdbcTemplate database) {
        this.consumers = List.copyOf(consumers);
        this.connection = Map.copyOf(connection);
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
            consumer.predecessorsAmong(consumers);
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
        properties.setIdleBetweenPolls(consumer.rest().toMillis());
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

    /** What every consumer is doing, by name. */
    public Map<String, ConsumerState> states() {
        Map<String, ConsumerState> states = new LinkedHashMap<>();
        containers.forEach((name, container) -> states.put(name, stateOf(name, container)));
        return states;
    }

    private ConsumerState stateOf(String name, ConcurrentMessageListenerContainer<String, byte[]> container) {
        if (gates.containsKey(name)) {
            return ConsumerState.WAITING;
        }
        return container.isRunning() && container.isInExpectedState() ? ConsumerState.RUNNING : ConsumerState.STOPPED;
    }

    /** Records that others must handle before a waiting consumer begins, by its name; -1 while nobody knows. */
    public Map<String, Long> waits() {
        Map<String, Long> waits = new LinkedHashMap<>();
        gates.forEach((name, gate) -> waits.put(name, gate.remaining()));
        return waits;
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
    public synchronized void start() {
        for (MessageConsumer consumer : consumers) {
            List<MessageConsumer> predecessors = consumer.predecessorsAmong(consumers);
            if (predecessors.isEmpty()) {
                containerOf(consumer).start();
            } else if (!containerOf(consumer).isRunning()) {
                startAfter(predecessors, consumer);
            }
        }
    }

    private void startAfter(List<MessageConsumer> predecessors, MessageConsumer consumer) {
        ConsumerGate gate = new ConsumerGate(consumer, predecessors, connection, reached -> open(consumer, reached));
        gates.put(consumer.name(), gate);
        gate.start();
    }

    /** An older gate has nothing to say any more. */
    private synchronized void open(MessageConsumer consumer, ConsumerGate gate) {
        if (gates.get(consumer.name()) == gate) {
            containerOf(consumer).start();
            gates.remove(consumer.name());
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> containerOf(MessageConsumer consumer) {
        return Objects.requireNonNull(containers.get(consumer.name()));
    }

    @Override
    public synchronized void stop() {
        gates.values().forEach(ConsumerGate::giveUp);
        gates.clear();
        containers.values().forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return !gates.isEmpty() || containers.values().stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
