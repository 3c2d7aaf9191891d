package io.tiaobo.contracts.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells additive changes of a schema from those that break a reader, which need a new version of the message. */
public final class Evolution {
    private Evolution() {}

    /** What readers of the old schema could not take, one line each; empty for an additive change. */
    public static List<String> breaks(Map<String, Object> before, Map<String, Object> after) {
        List<String> breaks = new ArrayList<>(breaksOfObject("", before, after));
        Map<String, Object> definitionsAfter = child(after, "$defs");
        child(before, "$defs").forEach((name, definition) -> {
            if (definitionsAfter.containsKey(name)) {
                breaks.addAll(breaksOfObject(name + ".", asMap(definition), child(definitionsAfter, name)));
            }
        });
        return breaks;
    }

    private static List<String> breaksOfObject(String prefix, Map<String, Object> before, Map<String, Object> after) {
        List<String> breaks = new ArrayList<>();
        Map<String, Object> old = child(before, "properties");
        Map<String, Object> now = child(after, "properties");
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> breaks.add(prefix + name + " is gone"));
        old.keySet().stream()
                .filter(now::containsKey)
                .filter(name -> !shape(old, name).equals(shape(now, name)))
                .forEach(name -> breaks.add(prefix + name + " has another type"));
        required(after).stream()
                .filter(name -> !old.containsKey(name))
                .forEach(name -> breaks.add(prefix + name + " is new and not @Nullable; messages sent before lack it"));
        return breaks;
    }

    /** A property without its wording. */
    private static Map<String, Object> shape(Map<String, Object> properties, String name) {
        Map<String, Object> shape = new HashMap<>(child(properties, name));
        shape.remove("description");
        return shape;
    }

    private static List<?> required(Map<String, Object> schema) {
        return (List<?>) schema.getOrDefault("required", List.of());
    }

    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        return asMap(parent.getOrDefault(name, Map.of()));
    }

    private static Map<String, Object> asMap(Object json) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) json).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
