package io.tiaobo.runtime.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an armed process does at its fail points: one line for the first hit of each, and the end at one of them.
 *
 * @param point the deadly {@code <place>:<step>}; empty if there is none
 * @param nth hit that is deadly, from 1
 * @param log takes the lines
 * @param end ends the process; does not return outside tests
 * @param hits number of hits by {@code <place>:<step>}
 */
record FailPlan(String point, int nth, Consumer<String> log, Runnable end, Map<String, AtomicInteger> hits) {
    private static final String LIST = "list";
    private static final Pattern ARMED = Pattern.compile("([A-Z_]+):([\\w./-]+?)(?::([1-9]\\d{0,8}))?");

    static FailPlan of(String value, Consumer<String> log, Runnable end) {
        if (value.equals(LIST)) {
            return new FailPlan("", 1, log, end, new ConcurrentHashMap<>());
        }
        Matcher parts = ARMED.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException(
                    FailPoint.VARIABLE + " must be " + LIST + " or <place>:<step>[:<nth>], not '" + value + "'");
        }
        String point = placeOf(parts.group(1)) + ":" + parts.group(2);
        int nth = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
        return new FailPlan(point, nth, log, end, new ConcurrentHashMap<>());
    }

    private static Place placeOf(String name) {
        try {
            return Place.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(FailPoint.VARIABLE + " names no place: '" + name + "'", e);
        }
    }

    void hit(Place place, String step) {
        String here = place + ":" + step;
        int hit = hits.computeIfAbsent(here, first -> new AtomicInteger()).incrementAndGet();
        if (hit == 1) {
            log.accept("fail point " + here);
        }
        if (hit == nth && here.equals(point)) {
            log.accept("fail point " + here + ":" + nth + " ends this process");
            end.run();
        }
    }
}
