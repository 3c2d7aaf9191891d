package io.tiaobo.runtime.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Texts of requests: PostgreSQL's hold any character but NUL, and whoever sends one is told so, with the field. */
public final class StorableText extends StringDeserializer {
    /** For the mapper of requests. */
    public static final JacksonModule MODULE =
            new SimpleModule("storable-text").addDeserializer(String.class, new StorableText());

    private StorableText() {}

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        return text != null && text.indexOf('\0') >= 0
                ? context.reportInputMismatch(this, "A text contains the character NUL")
                : text;
    }
}
