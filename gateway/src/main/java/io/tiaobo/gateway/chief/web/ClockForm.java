package io.tiaobo.gateway.chief.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as somebody types it.
 *
 * @param dispatchClass how soon the hotline wants the first contact
 * @param clock step
 * @param amount how many
 * @param unit of what: {@code MINUTES}, {@code HOURS} or {@code DAYS}
 * @param remindPercent part of it after which the handler is reminded
 * @param reason why it is changed
 */
record ClockForm(String dispatchClass, String clock, int amount, String unit, int remindPercent, String reason) {
    static final List<String> CLASSES = List.of("ONE_HOUR", "TWO_HOURS", "ONE_DAY");
    static final List<String> CLOCKS = List.of("FIRST_CONTACT", "VERIFICATION", "COORDINATION", "ANSWER");
    static final List<String> UNITS = List.of("MINUTES", "HOURS", "DAYS");
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    ClockForm {
        dispatchClass = Objects.requireNonNullElse(dispatchClass, "");
        clock = Objects.requireNonNullElse(clock, "");
        unit = Objects.requireNonNullElse(unit, "");
        reason = Objects.requireNonNullElse(reason, "").strip();
    }

    /** The form for a rule as it is now: in the largest unit that says it exactly. */
    static ClockForm of(ChiefServices.@Nullable Rule rule) {
        if (rule == null) {
            return new ClockForm(CLASSES.get(0), CLOCKS.get(0), 1, "HOURS", 75, "");
        }
        String unit = unitOf(rule.minutes());
        return new ClockForm(
                rule.dispatchClass(), rule.clock(), rule.minutes() / minutesOf(unit), unit, rule.remindPercent(), "");
    }

    /** The largest unit that says so many minutes without a rest. */
    static String unitOf(int minutes) {
        if (minutes % DAY == 0) {
            return "DAYS";
        }
        return minutes % HOUR == 0 ? "HOURS" : "MINUTES";
    }

    static int minutesOf(String unit) {
        return switch (unit) {
            case "DAYS" -> DAY;
            case "HOURS" -> HOUR;
            default -> 1;
        };
    }

    /** As shortage wants it. */
    Map<String, Object> setting(String region, Map<String, String> by) {
        long minutes = (long) amount * minutesOf(unit);
        return Map.of(
                "regionCode", region,
                "dispatchClass", dispatchClass,
                "clock", clock,
                "minutes", Math.min(minutes, Integer.MAX_VALUE),
                "remindPercent", remindPercent,
                "by", by,
                "reason", reason);
    }
}
