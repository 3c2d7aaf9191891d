package io.tiaobo.runtime.health;

import io.tiaobo.runtime.kafka.ConsumerContainers;
import io.tiaobo.runtime.kafka.ConsumerState;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when an event processor or a consumer has stopped, cannot get on or has not begun yet; readiness does not depend on it.
 */
public final class MessagingHealth implements HealthIndicator {
    private final Supplier<Map<String, StreamingEventProcessor>> processors;
    private final ConsumerContainers consumers;
    private final Supplier<Map<String, String>> troubles;

    /** Looks at the processors and consumers of this process, and at what its supervisor says of them. */
    public MessagingHealth(
            Supplier<Map<String, StreamingEventProcessor>> processors,
            ConsumerContainers consumers,
            Supplier<Map<String, String>> troubles) {
        this.processors = processors;
        this.consumers = consumers;
        this.troubles = troubles;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        processors.get().forEach((name, processor) -> {
            String state = stateOf(processor);
            health.withDetail("processor " + name, state);
            if (!"running".equals(state)) {
                health.down();
            }
        });
        Map<String, Long> waits = consumers.waits();
        consumers.states().forEach((name, state) -> {
            health.withDetail("consumer " + name, wordsFor(state, waits.getOrDefault(name, -1L)));
            if (state != ConsumerState.RUNNING) {
                health.down();
            }
        });
        troubles.get().forEach((name, trouble) -> health.down().withDetail(name, trouble));
        return health.build();
    }

    private static String wordsFor(ConsumerState state, long recordsBefore) {
        return switch (state) {
            case RUNNING -> "running";
            case STOPPED -> "stopped";
            case WAITING ->
                recordsBefore < 0
                        ? "waiting for the broker"
                        : "waiting, others have to handle " + recordsBefore + " records before";
        };
    }

    private static String stateOf(StreamingEventProcessor processor) {
        if (!processor.isRunning()) {
            return "stopped";
        }
        // Axon forgets a failure only with the next success, and a replica that lost its work to another one has none:
        // what it says of itself counts only while it holds a claim. Work that nobody does, the supervisor sees.
        boolean holdsClaim = !processor.processingStatus().isEmpty();
        boolean failing = (processor.isError() && holdsClaim)
                || processor.processingStatus().values().stream().anyMatch(status -> status.isErrorState());
        return failing ? "failing and trying again" : "running";
    }
}
