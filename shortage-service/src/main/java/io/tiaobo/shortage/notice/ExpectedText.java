package io.tiaobo.shortage.notice;

import io.tiaobo.shortage.reference.Texts;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When the medicine is expected, in words; an unknown day is said to be unknown, never guessed (S1-21). */
public final class ExpectedText {
    private ExpectedText() {}

    /** The sentence, without a full stop. */
    public static String of(Texts language, @Nullable LocalDate expectedOn) {
        return expectedOn == null
                ? language.say("expected.unknown", Map.of())
                : language.say("expected.known", Map.of("date", expectedOn.toString()));
    }
}
