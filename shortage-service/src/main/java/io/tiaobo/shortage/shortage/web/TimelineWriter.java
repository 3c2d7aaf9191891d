package io.tiaobo.shortage.shortage.web;

import io.tiaobo.shortage.reference.DrugFacts;
import io.tiaobo.shortage.reference.ReferenceData;
import io.tiaobo.shortage.reference.Texts;
import io.tiaobo.shortage.shortage.projection.ShortageQueries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the steps of a shortage into plain words, in Chinese and English (S1-34). */
final class TimelineWriter {
    private static final List<String> CODED = List.of("cause", "urgency", "reason", "step");
    private static final List<String> AMOUNTS = List.of("quantity", "usable");

    private final ReferenceData reference;
    private final @Nullable DrugFacts drug;

    TimelineWriter(ReferenceData reference, String drugCode) {
        this.reference = reference;
        this.drug = reference.drug(drugCode).orElse(null);
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
        values.computeIfPresent("site", (key, code) -> name(language, code));
        return language.say("timeline." + step.kind(), values);
    }

    private String name(Texts language, String code) {
        return reference
                .site(code)
                .map(site -> language == Texts.ZH ? site.nameZh() : site.nameEn())
                .orElse(code);
    }
}
