package io.tiaobo.runtime.health;

import io.tiaobo.runtime.health.PartHealth.Kind;
import io.tiaobo.runtime.health.PartHealth.State;
import io.tiaobo.runtime.kafka.ConsumerContainers;
import io.tiaobo.runtime.kafka.ConsumerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when an event processor or a consumer has stopped, cannot get on or has not begun yet; readiness does not depend on it. The
 * detail {@code parts} is a {@link PartHealth} for each of them.
 */
public final class MessagingHealth implements HealthIndicator {
    private final Supplier<Map<String, StreamingEventProcessor>> processors;
    private final ConsumerContainers consumers;
    private final Supervisor supervisor;

    /** Looks at the processors and consumers of this process, and at what its supervisor says of them. */
    public MessagingHealth(
            Supplier<Map<String, StreamingEventProcessor>> processors,
            ConsumerContainers consumers,
            Supervisor supervisor) {
        this.processors = processors;
        this.consumers = consumers;
        this.supervisor = supervisor;
    }

    @Override
    public Health health() {
        List<PartHealth> parts = new ArrayList<>();
        processors
                .get()
                .forEach((name, processor) -> parts.add(supervisor
                        .trouble(Kind.PROCESSOR, name)
                        .orElseGet(() -> PartHealth.of(
                                Kind.PROCESSOR, name, processor.isRunning() ? State.RUNNING : State.STOPPED))));
        Map<String, Long> waits = consumers.waits();
        consumers
                .states()
                .forEach((name, state) -> parts.add(supervisor
                        .trouble(Kind.CONSUMER, name)
                        .orElseGet(() -> consumer(name, state, waits.getOrDefault(name, -1L)))));
        boolean allRun = parts.stream().allMatch(part -> part.state() == State.RUNNING);
        return (allRun ? Health.up() : Health.down()).withDetail("parts", parts).build();
    }

    private static PartHealth consumer(String name, ConsumerState state, long recordsBefore) {
        return switch (state) {
            case RUNNING -> PartHealth.of(Kind.CONSUMER, name, State.RUNNING);
            case STOPPED -> PartHealth.of(Kind.CONSUMER, name, State.STOPPED);
            case WAITING ->
                recordsBefore < 0
                        ? PartHealth.of(Kind.CONSUMER, name, State.WITHOUT_BROKER)
                        : new PartHealth(Kind.CONSUMER, name, State.WAITING, recordsBefore, 0);
        };
    }
}
