package io.tiaobo.shortage.cause.domain;

import java.util.List;
import java.util.Map;

/**
 * Something a conclusion rests on.
 *
 * @param kind what it is about
 * @param events ids of the messages it was read from; a level is named {@code <site>/<drug>#<version>}; empty where the fact is
 *     that there is none
 * @param numbers figures and code words by name; quantities are dispensing units, rates have 4 decimals
 */
public record Evidence(EvidenceKind kind, List<String> events, Map<String, String> numbers) {
    /** Copies both. */
    public Evidence {
        events = List.copyOf(events);
        numbers = Map.copyOf(numbers);
    }
}
