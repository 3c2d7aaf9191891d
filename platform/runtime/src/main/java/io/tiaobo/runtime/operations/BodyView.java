package io.tiaobo.runtime.operations;

import io.tiaobo.contracts.MessageCatalogue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record's body without anything that could tell about a person: fields with the kind of their value, and the value itself
 * only where the published language declares a number, a truth value, a moment or a code and it is one.
 *
 * @param size bytes
 * @param sha256 digest, to recognise the same body again
 * @param fields the fields; empty when the body is not a JSON object
 */
public record BodyView(int size, String sha256, List<Field> fields) {
    private static final int MOST_FIELDS = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One field.
     *
     * @param name path within the body, for example {@code lots[0].quantity}; {@code ?} when the language has no such field
     * @param kind JSON kind of the value
     * @param value the value if it is harmless
     */
    public record Field(String name, String kind, @Nullable String value) {}

    static BodyView of(@Nullable String messageType, byte @Nullable [] body) {
        if (body == null) {
            return new BodyView(0, "", List.of());
        }
        List<Field> fields = new ArrayList<>();
        JsonNode tree = parsed(body);
        if (tree != null && tree.isObject()) {
            collect("", tree, messageType == null ? null : MessageCatalogue.recordOf(messageType), fields);
        }
        return new BodyView(body.length, Harmless.sha256(body), List.copyOf(fields));
    }

    private static @Nullable JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static void collect(String path, JsonNode object, @Nullable Class<?> target, List<Field> fields) {
        Map<String, Type> declared = componentsOf(target);
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (fields.size() >= MOST_FIELDS) {
                return;
            }
            Type type = declared.get(property.getKey());
            String name = path + (type == null ? "?" : property.getKey());
            describe(name, property.getKey(), property.getValue(), type, fields);
        }
    }

    private static void describe(String path, String name, JsonNode value, @Nullable Type type, List<Field> fields) {
        fields.add(new Field(path, kindOf(value), type == null ? null : harmless(name, value, type)));
        if (value.isObject()) {
            collect(path + ".", value, type instanceof Class<?> nested ? nested : null, fields);
        } else if (value.isArray()) {
            Class<?> item = type instanceof ParameterizedType list
                            && list.getActualTypeArguments()[0] instanceof Class<?> argument
                    ? argument
                    : null;
            for (int i = 0; i < value.size() && fields.size() < MOST_FIELDS; i++) {
                if (value.get(i).isObject()) {
                    collect(path + "[" + i + "].", value.get(i), item, fields);
                }
            }
        }
    }

    private static @Nullable String harmless(String name, JsonNode value, Type type) {
        if (value.isNumber() || value.isBoolean()) {
            boolean expected =
                    type instanceof Class<?> plain && (plain.isPrimitive() || Number.class.isAssignableFrom(plain));
            return expected && value.asString().length() <= 10 ? value.asString() : null;
        }
        if (!value.isString()) {
            return null;
        }
        String text = value.asString();
        if (type == Instant.class || type == LocalDate.class) {
            return isMoment(text, type) ? text : null;
        }
        return Harmless.isCodeField(name) && Harmless.looksLikeACode(text) ? text : null;
    }

    private static boolean isMoment(String text, Type type) {
        try {
            return type == Instant.class ? Instant.parse(text) != null : LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String kindOf(JsonNode value) {
        return value.isArray()
                ? "array of " + value.size()
                : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Type> componentsOf(@Nullable Class<?> target) {
        return target == null || !target.isRecord()
                ? Map.of()
                : Arrays.stream(target.getRecordComponents())
                        .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
    }
}
