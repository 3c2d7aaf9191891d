package io.tiaobo.shortage.shortage.web;

import io.tiaobo.shortage.reference.DrugFacts;
import io.tiaobo.shortage.reference.Texts;
import io.tiaobo.shortage.shortage.projection.ShortageQueries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the steps of a shortage into plain words, in Chinese and English (S1-34). */
final class TimelineWriter {
    private static final List<String> CODED = List.of("cause", "urgency", "reason");
    private static final List<String> AMOUNTS = List.of("quantity", "usable");

    private final @Nullable DrugFacts drug;

    TimelineWriter(@Nullable DrugFacts drug) {
        this.drug = drug;
    }

    TimelineLine write(ShortageQueries.Step step) {
        return new TimelineLine(step.happenedAt(), step.kind(), words(Texts.ZH, step), words(Texts.EN, step));
    }

    private String words(Texts language, ShortageQueries.Step step) {
        Map<String, String> values = new HashMap<>(step.details());
        for (String coded : CODED) {
            values.computeIfPresent(coded, (key, code) -> language.say(key + "." + code, Map.of()));
        }
        for (String amount : AMOUNTS) {
            values.computeIfPresent(amount, (key, units) -> language.amount(Long.parseLong(units), drug));
        }
        return language.say("timeline." + step.kind(), values);
    }
}
