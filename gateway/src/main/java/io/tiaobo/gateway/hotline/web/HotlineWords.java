package io.tiaobo.gateway.hotline.web;

import io.tiaobo.gateway.Language;
import io.tiaobo.gateway.overview.web.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says beyond {@link Words}: time left, evidence, rates.
 *
 * @param w words of the page
 */
public record HotlineWords(Words w) {
    private static final Duration SOON = Duration.ofHours(4);

    /** How much time is left or how late it is, in two units at most; a dash for nothing. */
    public String left(@Nullable Instant due) {
        if (due == null) {
            return "–";
        }
        Duration left = Duration.between(w.now(), due);
        return say(left.isNegative() ? "hotline.late" : "hotline.left", Map.of("time", span(left.abs())));
    }

    private String span(Duration time) {
        Map<String, String> parts = Map.of(
                "d", String.valueOf(time.toDays()),
                "h", String.valueOf(time.toHoursPart()),
                "m", String.valueOf(time.toMinutesPart()));
        if (time.toDays() > 0) {
            return say("hotline.span.days", parts);
        }
        return say(time.toHours() > 0 ? "hotline.span.hours" : "hotline.span.minutes", parts);
    }

    /** {@code late}, {@code soon}, {@code calm} or {@code none}: how a moment that is due is shown. */
    public String tone(@Nullable Instant due) {
        if (due == null) {
            return "none";
        }
        if (!due.isAfter(w.now())) {
            return "late";
        }
        return due.isBefore(w.now().plus(SOON)) ? "soon" : "calm";
    }

    /** The same for a clock of a case: {@code met} once it was met. */
    public String tone(CasePage.CaseClock clock) {
        return clock.endedAt() != null ? "met" : tone(clock.dueAt());
    }

    /** A clock in words. */
    public String told(CasePage.CaseClock clock) {
        Instant ended = clock.endedAt();
        return ended == null ? left(clock.dueAt()) : say("hotline.met", Map.of("at", w.moment(ended)));
    }

    /** A code of the desk in words. */
    public String code(String group, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String key = "hotline." + group + "." + code;
        String text = w.say(key);
        return text.equals(key) ? code : text;
    }

    /** Several codes, one after the other. */
    public String codes(String group, List<String> codes) {
        return codes.stream().map(code -> code(group, code)).collect(Collectors.joining(chinese() ? "、" : ", "));
    }

    /** Sites and drugs by name, one after the other. */
    public String names(List<String> codes) {
        return codes.stream().map(w.names()::name).collect(Collectors.joining(chinese() ? "、" : ", "));
    }

    /** A quantity of a drug with its unit. */
    public String amount(long quantity, String drugCode) {
        return w.amount(quantity, w.names().unit(drugCode));
    }

    /** What a piece of evidence says, with its numbers. */
    public String evidence(CasePage.Evidence evidence) {
        Map<String, String> numbers = new TreeMap<>(evidence.numbers());
        numbers.replaceAll(
                (name, value) -> name.equals("rate") ? percent(new BigDecimal(value)) : code("value", value));
        String key = "hotline.evidence." + evidence.kind();
        String text = say(key, numbers);
        return text.equals(key) || text.contains("{") ? listed(evidence.kind(), numbers) : text;
    }

    private String listed(String kind, Map<String, String> numbers) {
        return code("evidence.kind", kind) + ": "
                + numbers.entrySet().stream()
                        .map(number -> number.getKey() + " " + number.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** A rate as a percentage with at most two decimals. */
    public String percent(BigDecimal rate) {
        BigDecimal percent = rate.movePointRight(2).stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale()), java.math.RoundingMode.UNNECESSARY)
                        .toPlainString() + "%";
    }

    /** The figures of a policy answer, in a fixed order. */
    public String figures(Map<String, String> numbers) {
        return new TreeMap<>(numbers)
                .entrySet().stream()
                        .map(number -> code("figure", number.getKey()) + " "
                                + (number.getKey().equals("drug")
                                        ? w.names().name(number.getValue())
                                        : code("value", number.getValue())))
                        .collect(Collectors.joining(" · "));
    }

    /** Whichever of two texts the reader reads. */
    public String of(String zh, String en) {
        return chinese() ? zh : en;
    }

    private boolean chinese() {
        return Language.isChinese(w.locale());
    }

    private String say(String key, Map<String, String> values) {
        return w.texts().get(key, values, w.locale());
    }
}
