package io.tiaobo.invariants.personal;

import io.tiaobo.invariants.Violation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * I19: looks through texts (topics, tables, logs, metrics, answers) for canaries, mobile numbers and numbers of identity cards.
 * Digits within a longer code, a longer number or a fraction are none of them. What was found is named by kind, place and
 * length, never repeated. Not thread-safe.
 */
public final class PersonalDataScan {
    private static final Pattern MOBILE =
            Pattern.compile("(?<![A-Za-z\\d_])(?<!\\d[.])(?:\\+?86[- ]?)?1[3-9]\\d{9}(?![A-Za-z\\d_])(?![.]\\d)");
    private static final Pattern IDENTITY_CARD = Pattern.compile("(?<![A-Za-z\\d_])(?<!\\d[.])"
            + "[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]"
            + "(?![A-Za-z\\d_])(?![.]\\d)");

    private final List<String> canaries;
    private final Map<String, Integer> found = new LinkedHashMap<>();
    private final Map<String, Violation> violations = new LinkedHashMap<>();
    private long characters;

    /** A scan for the two patterns and for texts that were planted, such as a name that occurs nowhere else. */
    public PersonalDataScan(Collection<String> canaries) {
        this.canaries = List.copyOf(canaries);
    }

    /** Looks through a text; line by line is fine, as long as a line is whole. */
    public void look(String place, CharSequence text) {
        characters += text.length();
        String whole = text.toString();
        for (String canary : canaries) {
            if (whole.contains(canary)) {
                found(place, "a planted text of " + canary.length() + " characters");
            }
        }
        Matcher mobile = MOBILE.matcher(text);
        while (mobile.find()) {
            found(place, "a mobile number");
        }
        Matcher card = IDENTITY_CARD.matcher(text);
        while (card.find()) {
            found(place, "the number of an identity card");
        }
    }

    private void found(String place, String what) {
        int times = found.merge(place + what, 1, Integer::sum);
        violations.put(place + what, new Violation("I19", place, what + ", " + times + " times"));
    }

    /** Characters looked through so far; a scan of nothing proves nothing. */
    public long characters() {
        return characters;
    }

    /** What was found, one entry for each place and kind. */
    public List<Violation> violations() {
        return List.copyOf(violations.values());
    }
}
