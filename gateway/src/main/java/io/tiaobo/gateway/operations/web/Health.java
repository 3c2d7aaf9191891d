package io.tiaobo.gateway.operations.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
    record Component(String status, @Nullable Map<String, Object> details) {}

    /** Names of components that are known not to be up; processors and consumers are told one by one instead. */
    List<String> down() {
        return known().entrySet().stream()
                .filter(part -> !part.getKey().equals(MESSAGING)
                        && AWAY.contains(part.getValue().status()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** States by {@code processor <name>} and {@code consumer <name>}. */
    Map<String, String> messaging() {
        Map<String, String> states = new TreeMap<>();
        Component messaging = known().get(MESSAGING);
        if (messaging != null && messaging.details() != null) {
            messaging.details().forEach((name, state) -> states.put(name, String.valueOf(state)));
        }
        return states;
    }

    private Map<String, Component> known() {
        return Objects.requireNonNullElse(components, Map.of());
    }
}
