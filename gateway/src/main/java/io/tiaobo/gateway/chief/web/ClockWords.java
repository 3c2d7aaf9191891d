package io.tiaobo.gateway.chief.web;

import io.tiaobo.gateway.overview.web.Words;

/**
 * Time limits in words.
 *
 * @param w words of the page
 */
public record ClockWords(Words w) {
    /** So many minutes in the largest unit that says it exactly. */
    public String limit(int minutes) {
        String unit = ClockForm.unitOf(minutes);
        return w.say("chief.limit." + unit, minutes / ClockForm.minutesOf(unit));
    }

    /** For which region a rule was set. */
    public String region(String code) {
        return code.isEmpty() ? w.say("chief.clocks.all") : w.region(code);
    }
}
