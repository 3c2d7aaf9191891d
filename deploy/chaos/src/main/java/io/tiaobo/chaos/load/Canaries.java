package io.tiaobo.chaos.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Names and mobile numbers that exist nowhere else, to be looked for everywhere afterwards (I19). */
public final class Canaries {
    private static final String NAME = "Kanarienvogel-Zq";
    private static final String NUMBERS = "1992718";

    private final AtomicInteger count = new AtomicInteger();

    /** Contact data of the next patient. */
    Map<String, Object> next() {
        int number = count.getAndIncrement() % 10_000;
        return Map.of(
                "name",
                NAME + number,
                "phone",
                NUMBERS + String.format(Locale.ROOT, "%04d", number),
                "preferredLanguage",
                "zh");
    }

    /** What none of the places may contain: the beginning of all names and of all numbers. */
    public List<String> marks() {
        return List.of(NAME, NUMBERS);
    }
}
