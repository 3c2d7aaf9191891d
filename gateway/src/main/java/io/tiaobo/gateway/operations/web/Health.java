package io.tiaobo.gateway.operations.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tiaobo.runtime.health.PartHealth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service's {@code /actuator/health}, which answers also when something is down.
 *
 * @param status {@code UP} or not
 * @param components by name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Health(String status, @Nullable Map<String, Component> components) {
    private static final Set<String> AWAY = Set.of("DOWN", "OUT_OF_SERVICE");
    private static final String MESSAGING = "messagingHealth";

    /**
     * One of them.
     *
     * @param status {@code UP} or not
     * @param details more of it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Component(String status, @Nullable Details details) {}

    /**
     * What is read of the details.
     *
     * @param parts processors and consumers; null of a component that has none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Details(@Nullable List<PartHealth> parts) {}

    /** Names of components that are known not to be up; processors and consumers are told one by one instead. */
    List<String> down() {
        return known().entrySet().stream()
                .filter(part -> !part.getKey().equals(MESSAGING)
                        && AWAY.contains(part.getValue().status()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** How its processors and consumers are. */
    List<PartHealth> parts() {
        Component messaging = known().get(MESSAGING);
        return messaging == null || messaging.details() == null
                ? List.of()
                : Objects.requireNonNullElse(messaging.details().parts(), List.of());
    }

    private Map<String, Component> known() {
        return Objects.requireNonNullElse(components, Map.of());
    }
}
