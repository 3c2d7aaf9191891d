package io.tiaobo.gateway.operations.web;

import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.health.PartHealth;
import java.time.Duration;
import java.util.Map;

/**
 * What the administrator's pages say beyond {@link Words}.
 *
 * @param w words of the page
 */
public record AdminWords(Words w) {
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
                hand.said() == null ? "" : state(hand.said()),
                "n",
                w.number(hand.number()),
                "age",
                age(hand.number()));
        return w.texts().get("admin.hand." + hand.kind(), said, w.locale());
    }

    /** What a processor or consumer does. */
    public String state(PartHealth said) {
        Map<String, String> counted =
                Map.of("before", w.number(said.recordsBefore()), "restarts", w.number(said.restarts()));
        return w.texts().get("admin.state." + said.state(), counted, w.locale());
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
}
