package io.tiaobo.transfer.transfer.web;

import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.web.Texts;
import io.tiaobo.transfer.transfer.projection.PastEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A transfer's events as sentences. The text of an event is {@code timeline.<name>}; its fields fill the placeholders. */
@Component
class Timeline {
    private final Texts texts;

    Timeline(Texts texts) {
        this.texts = texts;
    }

    List<Moment> of(List<PastEvent> history) {
        return history.stream().map(this::moment).toList();
    }

    private Moment moment(PastEvent event) {
        Map<String, String> fields = fields(StrictJson.mapper().readTree(event.payload()));
        String key = "timeline." + event.type();
        return new Moment(
                event.recordedAt(),
                event.type(),
                texts.get(key, fields, Locale.CHINESE),
                texts.get(key, fields, Locale.ENGLISH));
    }

    private static Map<String, String> fields(JsonNode payload) {
        Map<String, String> fields = new HashMap<>();
        payload.path("ref")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        payload.properties().stream()
                .filter(field -> field.getValue().isValueNode())
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return fields;
    }
}
