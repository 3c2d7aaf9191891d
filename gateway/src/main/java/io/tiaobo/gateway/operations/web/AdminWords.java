package io.tiaobo.gateway.operations.web;

import io.tiaobo.gateway.overview.web.Words;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the administrator's pages say beyond {@link Words}.
 *
 * @param w words of the page
 */
public record AdminWords(Words w) {
    private static final Pattern WAITS = Pattern.compile("waiting, others have to handle (\\d+) records before");
    private static final Pattern RESTARTED = Pattern.compile("(STOPPED|STALLED), restarted (\\d+) times");

    /** A service by name. */
    public String service(String service) {
        return w.say("admin.service." + service);
    }

    /** What is the matter. */
    public String sentence(Hand hand) {
        Map<String, String> said = Map.of(
                "service",
                service(hand.service()),
                "part",
                hand.part(),
                "state",
                state(hand.state()),
                "n",
                w.number(hand.number()),
                "age",
                age(hand.number()));
        return w.texts().get("admin.hand." + hand.kind(), said, w.locale());
    }

    /** The state of a processor or consumer; one of a newer service stays as it is. */
    public String state(String state) {
        Matcher waits = WAITS.matcher(state);
        if (waits.matches()) {
            return say("admin.state.waiting", "n", waits.group(1));
        }
        Matcher restarted = RESTARTED.matcher(state);
        if (restarted.matches()) {
            return say("admin.state." + restarted.group(1), "n", restarted.group(2));
        }
        return switch (state) {
            case "" -> w.say("admin.state.unknown");
            case "running" -> w.say("admin.state.running");
            case "stopped" -> w.say("admin.state.stopped");
            case "failing and trying again" -> w.say("admin.state.failing");
            case "waiting for the broker" -> w.say("admin.state.broker");
            default -> state;
        };
    }

    /** Why a record was parked, in a sentence; a reason of a newer service stays a code. */
    public String reason(String code) {
        String text = w.say("parked." + code);
        return text.equals("parked." + code) ? code : text;
    }

    /** How old something is, from seconds; a dash for nothing. */
    public String age(long seconds) {
        Duration age = Duration.ofSeconds(seconds);
        if (seconds <= 0) {
            return "–";
        }
        if (age.toMinutes() < 2) {
            return w.say("admin.age.seconds", seconds);
        }
        return age.toHours() < 2
                ? w.say("admin.age.minutes", age.toMinutes())
                : w.say("admin.age.hours", age.toHours());
    }

    private String say(String key, String name, String value) {
        return w.texts().get(key, Map.of(name, value), w.locale());
    }
}
