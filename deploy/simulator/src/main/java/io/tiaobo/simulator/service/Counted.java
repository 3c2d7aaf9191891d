package io.tiaobo.simulator.service;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.runtime.kafka.Incoming;
import io.tiaobo.runtime.kafka.MessageConsumer;
import java.util.Comparator;
import java.util.function.Consumer;

/** A consumer of the product that notes, beside each effect, which message it belongs to. */
final class Counted {
    private Counted() {}

    static MessageConsumer of(MessageConsumer consumer, Memory memory) {
        MessageConsumer counted = MessageConsumer.named(consumer.name());
        MessageCatalogue.topics().keySet().stream()
                .sorted(Comparator.comparing(Class::getName))
                .forEach(type -> add(counted, consumer, memory, type));
        return counted;
    }

    private static <T> void add(MessageConsumer counted, MessageConsumer consumer, Memory memory, Class<T> type) {
        Consumer<Incoming<?>> handler = consumer.handlerOf(type);
        if (handler != null) {
            counted.on(type, message -> {
                memory.countEffect(consumer.name(), message);
                handler.accept(message);
            });
        }
    }
}
