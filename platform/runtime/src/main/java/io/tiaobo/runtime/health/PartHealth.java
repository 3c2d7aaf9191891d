package io.tiaobo.runtime.health;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Locale;

/**
 * How a processor or a consumer of this process is, as {@code /actuator/health} says it in {@code messagingHealth}. How far processors
 * are, {@code /operations/processors} says: that costs questions to the database, and health is asked often.
 *
 * @param kind what it is
 * @param name its name
 * @param state what it does now
 * @param recordsBefore records that others must handle before it begins; 0 unless it is {@link State#WAITING}
 * @param restarts how often it was restarted; 0 unless the supervisor found it stopped or stalled
 */
public record PartHealth(
        Kind kind,
        String name,

        @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
        State state,

        long recordsBefore,
        int restarts) {
    /** What works on messages. */
    public enum Kind {
        /** Handles the service's own events. */
        PROCESSOR,
        /** Handles records of topics. */
        CONSUMER;

        /** Kind and name, as logs and meters call a part: {@code processor stock-projection}. */
        String label(String name) {
            return name().toLowerCase(Locale.ROOT) + " " + name;
        }
    }

    /** What a part can be doing. */
    public enum State {
        /** It does its work. */
        RUNNING,
        /** It has had work for half a minute and gets on with none of it: the same event fails again and again. */
        FAILING,
        /** It has not begun: other consumers have to handle older records before. */
        WAITING,
        /** It has not begun, and the broker cannot be asked how much is before it. */
        WITHOUT_BROKER,
        /** It does nothing. */
        STOPPED,
        /** It should work and gives no sign of life. */
        STALLED,
        /** Nothing is said of it, or something newer than whoever reads it. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** A part of which there is nothing to count. */
    public static PartHealth of(Kind kind, String name, State state) {
        return new PartHealth(kind, name, state, 0, 0);
    }
}
