package io.tiaobo.gateway.operations.web;

import io.tiaobo.runtime.health.PartHealth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not mend itself, or only with luck. Its sentence is {@code admin.hand.<kind>}, what to do {@code admin.do.<kind>}.
 *
 * @param kind what it is; the worst first
 * @param service where
 * @param part processor, consumer or component; empty when it is about the whole service
 * @param said what the service says of the part; null when that is not the matter
 * @param number how many records, or for how many seconds; 0 when nothing was counted
 */
record Hand(
        Kind kind, String service, String part, @Nullable PartHealth said, long number) {
    /** What can need a hand. */
    enum Kind {
        /** The service does not answer. */
        AWAY,
        /** It answers without something it depends on. */
        DOWN,
        /** A processor or consumer does not do its work. */
        STANDS,
        /** Records were parked (I18). */
        PARKED,
        /** A processor does not keep up. */
        LATE,
        /** It answers, but its records could not be read. */
        UNREAD
    }

    /** All that a service needs. */
    static List<Hand> of(ServiceState state) {
        if (!state.there()) {
            return List.of(new Hand(Kind.AWAY, state.service(), "", null, 0));
        }
        List<Hand> hands = new ArrayList<>();
        state.down().forEach(part -> hands.add(new Hand(Kind.DOWN, state.service(), part, null, 0)));
        state.parts().stream()
                .filter(ServiceState.Part::stands)
                .forEach(part -> hands.add(
                        new Hand(Kind.STANDS, state.service(), part.said().name(), part.said(), 0)));
        if (state.parkedRecords() > 0) {
            hands.add(new Hand(Kind.PARKED, state.service(), "", null, state.parkedRecords()));
        }
        for (ServiceState.Part part : state.parts()) {
            if (part.isLate() && part.figures() != null) {
                hands.add(new Hand(
                        Kind.LATE,
                        state.service(),
                        part.said().name(),
                        null,
                        part.figures().oldestSeconds()));
            }
        }
        if (state.parked() == null) {
            hands.add(new Hand(Kind.UNREAD, state.service(), "", null, 0));
        }
        return hands;
    }
}
