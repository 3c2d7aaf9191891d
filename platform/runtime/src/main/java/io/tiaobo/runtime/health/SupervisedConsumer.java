package io.tiaobo.runtime.health;

import io.tiaobo.runtime.kafka.ConsumerContainers;
import io.tiaobo.runtime.kafka.ConsumerState;

/** A consumer's container: an Error in a handler ends its thread for good. */
final class SupervisedConsumer implements Supervised {
    private final String consumer;
    private final ConsumerContainers containers;

    SupervisedConsumer(String consumer, ConsumerContainers containers) {
        this.consumer = consumer;
        this.containers = containers;
    }

    @Override
    public PartHealth.Kind kind() {
        return PartHealth.Kind.CONSUMER;
    }

    @Override
    public String name() {
        return consumer;
    }

    @Override
    public Condition look() {
        return containers.states().get(consumer) == ConsumerState.STOPPED ? Condition.STOPPED : Condition.FINE;
    }

    @Override
    public void restart() {
        containers.restart(consumer);
    }
}
