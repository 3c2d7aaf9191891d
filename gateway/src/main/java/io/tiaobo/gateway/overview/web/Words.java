package io.tiaobo.gateway.overview.web;

import io.tiaobo.gateway.overview.projection.CandidateRow;
import io.tiaobo.gateway.overview.projection.Counts;
import io.tiaobo.gateway.overview.projection.LegRow;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.timeline.projection.TimelineEntry;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.web.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a page says, in the reader's language. Moments are shown in Asia/Shanghai, today's without the day.
 *
 * @param texts texts of the gateway
 * @param locale the reader's language
 * @param now when the page was asked for, UTC
 * @param names what codes are called in the reader's language
 */
public record Words(Texts texts, Locale locale, Instant now, Names names) {
    private static final Set<String> NOT_UNITS = Set.of("daysLeft", "leg", "search");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final BigDecimal MANY_DAYS = BigDecimal.valueOf(999);

    /** The same words as if a moment of the past were now: ages and today count from it. */
    public Words asOf(Instant moment) {
        return new Words(texts, locale, moment, names);
    }

    /** A text. */
    public String say(String key) {
        return texts.get(key, Map.of(), locale);
    }

    /** A text with one number in it. */
    public String say(String key, long number) {
        return texts.get(key, Map.of("n", number(number)), locale);
    }

    /** A text with one quantity in it. */
    public String say(String key, long quantity, String unit) {
        return texts.get(key, Map.of("n", amount(quantity, unit)), locale);
    }

    /** A code in words; a code of a newer publisher stays as it is. */
    public String code(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        return known("code." + code, code);
    }

    /** An administrative division by name where it is known. */
    public String region(String code) {
        return known("region." + code, texts.get("region.other", Map.of("code", code), locale));
    }

    private String known(String key, String otherwise) {
        String text = say(key);
        return text.equals(key) ? otherwise : text;
    }

    /** A whole number with its thousands apart; a dash for nothing. */
    public String number(@Nullable Number number) {
        return number == null
                ? "–"
                : NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** The unit of a quantity: in English one tablet, two tablets. */
    public String unit(@Nullable Number quantity, String unit) {
        boolean plural = locale.getLanguage().equals("en") && (quantity == null || quantity.longValue() != 1);
        return plural && !unit.isEmpty() ? unit + "s" : unit;
    }

    /** A quantity with its unit. */
    public String amount(@Nullable Number quantity, String unit) {
        return (number(quantity) + " " + unit(quantity, unit)).strip();
    }

    /** The most important figures in one sentence, for those who listen to the page. */
    public String spoken(Counts counts) {
        Map<String, String> figures = Map.of(
                "critical", number(counts.critical()),
                "urgent", number(counts.urgent()),
                "underWay", number(counts.underWay()),
                "overdue", number(counts.overdue()));
        return texts.get("counts.spoken", figures, locale);
    }

    /** A moment for people; a dash for nothing. */
    public String moment(@Nullable Instant moment) {
        if (moment == null) {
            return "–";
        }
        boolean today = BusinessDate.of(moment).equals(BusinessDate.of(now));
        return (today ? TIME : DAY_AND_TIME).format(moment.atZone(BusinessDate.ZONE));
    }

    /** The moment the page shows. */
    public String clock() {
        return CLOCK.format(now.atZone(BusinessDate.ZONE));
    }

    /** How long ago something was; a dash for nothing. */
    public String ago(@Nullable Instant moment) {
        if (moment == null) {
            return "–";
        }
        Duration age = Duration.between(moment, now);
        if (age.toMinutes() < 1) {
            return say("ago.now");
        }
        if (age.toHours() < 1) {
            return say("ago.minutes", age.toMinutes());
        }
        return age.toDays() < 2 ? say("ago.hours", age.toHours()) : say("ago.days", age.toDays());
    }

    /** Whether knowledge is older than a day, or there is none. */
    public boolean isStale(@Nullable Instant moment) {
        return moment == null || moment.isBefore(now.minus(Duration.ofDays(1)));
    }

    /** For how many days the usable stock lasts; a dash when that cannot be said. */
    public String daysLeft(@Nullable Long usable, @Nullable BigDecimal dailyDemand) {
        if (usable == null || dailyDemand == null || dailyDemand.signum() <= 0) {
            return "–";
        }
        BigDecimal days = BigDecimal.valueOf(usable).divide(dailyDemand, 1, RoundingMode.DOWN);
        return days.compareTo(MANY_DAYS) > 0
                ? "999+"
                : days.stripTrailingZeros().toPlainString();
    }

    /** Why a donor was chosen or passed over, in words and numbers (S1-28). */
    public String why(CandidateRow candidate, String unit) {
        Map<String, String> numbers = Map.of(
                "usable", amount(candidate.usable(), unit),
                "keepStock", amount(candidate.keepStock(), unit),
                "surplus", amount(candidate.surplus(), unit),
                "offer", amount(candidate.offer(), unit),
                "travelMinutes", number(candidate.travelMinutes()));
        String key = "donor." + candidate.reason();
        String text = texts.get(key, numbers, locale);
        return text.equals(key) ? candidate.reason() : text;
    }

    /** What the moment next to a leg means. */
    public String due(LegRow leg) {
        return texts.get("due." + leg.state(), Map.of("at", moment(leg.due())), locale);
    }

    /** What happened, as a sentence. */
    public String sentence(TimelineEntry entry) {
        String key = "timeline." + entry.kind();
        Map<String, String> spoken = new HashMap<>();
        spoken.put("siteCode", name(entry.siteCode()));
        spoken.put("drugCode", name(entry.drugCode()));
        String drug = entry.drugCode();
        String unit = drug == null ? "" : names.unit(drug);
        entry.fields().forEach((field, value) -> spoken.put(field, spoken(field, value, unit)));
        String text = texts.get(key, spoken, locale);
        return text.equals(key) ? entry.kind() : text;
    }

    private String spoken(String field, @Nullable Object value, String unit) {
        if (value == null) {
            return say("unknown");
        }
        String text = String.valueOf(value);
        return switch (field) {
            case "siteCode", "drugCode", "donorSite", "responsibleSite" -> name(text);
            case "urgency", "cause", "outcome", "reason", "step", "source", "approvedBy", "state", "clock" ->
                code(text);
            case "promisedAt", "dueAt", "answerBy" -> moment(Instant.parse(text));
            default -> value instanceof Number number ? spoken(field, number, unit) : text;
        };
    }

    private String spoken(String field, Number number, String unit) {
        return NOT_UNITS.contains(field) ? number(number) : amount(number, unit);
    }

    private String name(@Nullable String code) {
        return code == null ? say("unknown") : names.name(code);
    }
}
