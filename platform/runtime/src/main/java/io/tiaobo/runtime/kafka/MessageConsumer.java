package io.tiaobo.runtime.kafka;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.runtime.event.EventProcessor;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Declares what a service does with messages of others. Each message is handled once: its inbox row is written in the same
 * transaction as the effect. Topics follow from the records; every type of those topics must be handled or ignored.
 */
public final class MessageConsumer {
    private final String name;
    private final Map<Class<?>, Consumer<Incoming<?>>> handlers = new LinkedHashMap<>();
    private final Set<Class<?>> ignored = new LinkedHashSet<>();
    private final Set<String> predecessors = new LinkedHashSet<>();
    private Duration rest = Duration.ZERO;

    private MessageConsumer(String name) {
        this.name = name;
    }

    /** A consumer; the name is its Kafka group and the key of its inbox, never renamed. */
    public static MessageConsumer named(String name) {
        return new MessageConsumer(name);
    }

    /** Handles messages of a record type inside the transaction of the inbox row. */
    public <T> MessageConsumer on(Class<T> type, Consumer<Incoming<T>> handler) {
        MessageCatalogue.topicOf(type);
        handlers.put(type, message -> handler.accept(cast(message)));
        return this;
    }

    /** Takes note of types that are none of this consumer's business. */
    public MessageConsumer ignoring(Class<?>... types) {
        ignored.addAll(Set.of(types));
        return this;
    }

    /**
     * At every start this consumer begins only when other consumers of the service have handled everything that was on their
     * topics at that moment, on whichever replica: what it does would be wrong while they lag behind.
     */
    public MessageConsumer after(String... consumers) {
        predecessors.addAll(Set.of(consumers));
        return this;
    }

    /**
     * Says that nothing follows from what it does but rows that are read: after each poll it rests a moment, so that under load one
     * transaction serves many messages. After a pause the first message reaches it at once.
     */
    public MessageConsumer resting() {
        rest = EventProcessor.REST;
        return this;
    }

    /** How long it rests between two polls. */
    public Duration rest() {
        return rest;
    }

    @SuppressWarnings("unchecked")
    private static <T> Incoming<T> cast(Incoming<?> message) {
        return (Incoming<T>) message;
    }

    /** Kafka group and inbox key. */
    public String name() {
        return name;
    }

    /** The consumers it waits for at a start; throws if one of them is not there, or waits itself and so for ever. */
    public List<MessageConsumer> predecessorsAmong(Collection<MessageConsumer> all) {
        return predecessors.stream()
                .map(predecessor -> all.stream()
                        .filter(other -> other.name.equals(predecessor) && other.predecessors.isEmpty())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Consumer '" + name + "' comes after '"
                                + predecessor + "', which is not here or comes after others itself")))
                .toList();
    }

    /** Topics of all handled records. */
    public Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        handlers.keySet().forEach(type -> topics.add(MessageCatalogue.topicOf(type)));
        return topics;
    }

    /** The handler of a type; null when it is ignored. */
    public @Nullable Consumer<Incoming<?>> handlerOf(Class<?> type) {
        return handlers.get(type);
    }

    /** Types of the subscribed topics that are neither handled nor ignored; must be empty. */
    public Set<Class<?>> undecided() {
        Set<Class<?>> open = new LinkedHashSet<>();
        MessageCatalogue.topics().forEach((type, topic) -> {
            if (topics().contains(topic) && !handlers.containsKey(type) && !ignored.contains(type)) {
                open.add(type);
            }
        });
        return Collections.unmodifiableSet(open);
    }
}
