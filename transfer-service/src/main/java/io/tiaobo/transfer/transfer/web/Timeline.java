package io.tiaobo.transfer.transfer.web;

import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.web.Texts;
import io.tiaobo.transfer.sourcing.domain.Words;
import io.tiaobo.transfer.sourcing.projection.Wording;
import io.tiaobo.transfer.transfer.projection.PastEvent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A transfer's events as sentences, with names for sites, units for quantities, words for codes and moments in Asia/Shanghai. The
 * text of an event is {@code timeline.<name>}; its fields fill the placeholders.
 */
@Component
class Timeline {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Set<String> ORDINALS = Set.of("leg", "search");

    private final Texts texts;
    private final Wording wording;

    Timeline(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
    }

    List<Moment> of(List<PastEvent> history, String drugCode) {
        Map<String, Words> known = new HashMap<>();
        Names names = site -> known.computeIfAbsent(site, code -> wording.words(code, drugCode));
        return history.stream().map(event -> moment(event, names)).toList();
    }

    /** What a site and the unit of the transfer's drug are called. */
    private interface Names {
        Words of(String siteCode);
    }

    private Moment moment(PastEvent event, Names names) {
        JsonNode payload = StrictJson.mapper().readTree(event.payload());
        String key = "timeline." + event.type();
        return new Moment(
                event.recordedAt(),
                event.type(),
                texts.get(key, fields(payload, names, Locale.CHINESE), Locale.CHINESE)
                        .strip(),
                texts.get(key, fields(payload, names, Locale.ENGLISH), Locale.ENGLISH)
                        .strip());
    }

    private Map<String, String> fields(JsonNode payload, Names names, Locale locale) {
        Map<String, String> fields = new HashMap<>();
        for (JsonNode part : List.of(payload.path("ref"), payload)) {
            part.properties().stream()
                    .filter(field -> field.getValue().isValueNode())
                    .forEach(field ->
                            fields.put(field.getKey(), spoken(field.getKey(), field.getValue(), names, locale)));
        }
        return fields;
    }

    private String spoken(String field, JsonNode value, Names names, Locale locale) {
        boolean chinese = locale.equals(Locale.CHINESE);
        if (value.isIntegralNumber() && !ORDINALS.contains(field)) {
            Words words = names.of("");
            return chinese ? words.unitsZh(value.asLong()) : words.units(value.asLong());
        }
        String text = value.asString("");
        return switch (field) {
            case "siteCode", "donorSite", "responsibleSite" -> {
                Words words = names.of(text);
                yield chinese ? words.siteZh() : words.siteEn();
            }
            case "promisedAt" -> MOMENT.format(Instant.parse(text).atZone(BusinessDate.ZONE));
            case "urgency", "approvedBy", "outcome", "reason", "step" -> word(text, locale);
            default -> text;
        };
    }

    /** A code in words; what people wrote themselves stays as it is. */
    private String word(String code, Locale locale) {
        String key = "code." + code;
        String text = texts.get(key, Map.of(), locale);
        return text.equals(key) ? code : text;
    }
}
