package io.tiaobo.inventory.intake.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every site has a way to the top of the tree. */
final class SiteTree {
    private static final String FIELD = "parentCode";

    private SiteTree() {}

    /** Why a site has no way to the top, if it has none: its parent is not known, or it is its own ancestor. */
    static Optional<LineRefused> flaw(Map<String, Optional<String>> parents, String code) {
        Optional<String> parent = parents.getOrDefault(code, Optional.empty());
        if (parent.isPresent() && !parents.containsKey(parent.get())) {
            return Optional.of(new LineRefused(FIELD, "UNKNOWN_PARENT", parent.get(), Map.of("code", parent.get())));
        }
        Set<String> seen = new HashSet<>();
        Optional<String> step = Optional.of(code);
        while (step.isPresent() && seen.add(step.get())) {
            step = parents.getOrDefault(step.get(), Optional.empty());
        }
        boolean circle = step.isPresent();
        return circle
                ? Optional.of(new LineRefused(FIELD, "PARENT_CYCLE", parent.orElse(""), Map.of()))
                : Optional.empty();
    }
}
