package io.tiaobo.gateway.auditing.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What an auditor looks for; an empty text or no day filters nothing.
 *
 * @param service only this service's trail
 * @param by pseudonym of who asked
 * @param right what was to be done, as the right it needs
 * @param site code of the site it was asked for
 * @param outcome what came of it
 * @param about opaque id of what it is about
 * @param from first day, Asia/Shanghai
 * @param until last day, Asia/Shanghai
 */
record Sought(
        String service,
        String by,
        String right,
        String site,
        String outcome,
        String about,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate until) {
    /** What the address leaves out filters nothing. */
    Sought {
        service = given(service);
        by = given(by);
        right = given(right);
        site = given(site);
        outcome = given(outcome);
        about = given(about);
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /** Whether anything is left out of the list. */
    public boolean isNarrow() {
        return !(service + by + right + site + outcome + about).isEmpty() || from != null || until != null;
    }
}
