package io.tiaobo.bench.subject;

import java.util.Map;

/**
 * What the driver asks a subject to do; one line of JSON.
 *
 * @param task what to do
 * @param with its settings
 */
public record Order(String task, Map<String, String> with) {
    /** A setting; fails if it was not given. */
    public String text(String name) {
        String value = with.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Order '" + task + "' lacks '" + name + "'");
        }
        return value;
    }

    /** A setting that is a number. */
    public int number(String name) {
        return Integer.parseInt(text(name));
    }
}
