package io.tiaobo.gateway.auditing.web;

import io.tiaobo.gateway.signin.web.ServiceClients;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far somebody has read in the trails. What is written meanwhile moves nothing: only rows before one moment are shown.
 *
 * @param before that moment, UTC
 * @param counts rows that were shown, by service
 */
record Place(Instant before, Map<String, Long> counts) {
    /** The newest rows of a moment. */
    static Place newest(Instant now) {
        return new Place(now, Map.of());
    }

    /** A place of an address; the newest rows when it is none. */
    static Place of(String text, Instant now) {
        String[] parts = text.split("_", -1);
        try {
            Map<String, Long> counts = new TreeMap<>();
            for (int i = 1; i < parts.length; i++) {
                counts.put(ServiceClients.NAMES.get(i - 1), Math.max(0, Long.parseLong(parts[i])));
            }
            return text.isEmpty() ? newest(now) : new Place(Instant.parse(parts[0]), counts);
        } catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            return newest(now);
        }
    }

    /** The place behind these rows. */
    Place after(List<Trails.Line> lines) {
        Map<String, Long> more = new TreeMap<>(counts);
        lines.forEach(line -> more.merge(line.service(), 1L, Long::sum));
        return new Place(before, more);
    }

    /** Rows of a service that were shown. */
    long shown(String service) {
        return counts.getOrDefault(service, 0L);
    }

    /** Rows that were shown. */
    public long shown() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return before + "_"
                + ServiceClients.NAMES.stream()
                        .map(service -> String.valueOf(shown(service)))
                        .collect(Collectors.joining("_"));
    }
}
