package io.tiaobo.contracts.document;

import io.tiaobo.contracts.MessageCatalogue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schema (2020-12) of the records. Everything is required except {@code @Nullable} components, which may be absent or
 * null; unknown fields are allowed, because readers are tolerant.
 */
public final class JsonSchemas {
    private static final Map<Class<?>, Map<String, Object>> SCALARS = Map.of(
            String.class, type("string", null),
            boolean.class, type("boolean", null),
            Boolean.class, type("boolean", null),
            int.class, type("integer", "int32"),
            Integer.class, type("integer", "int32"),
            long.class, type("integer", "int64"),
            Long.class, type("integer", "int64"),
            BigDecimal.class, type("number", null),
            Instant.class, type("string", "date-time"),
            LocalDate.class, type("string", "date"));

    private final Map<String, Object> definitions = new TreeMap<>();

    private JsonSchemas() {}

    /** The schema of one published record. */
    public static Map<String, Object> of(Class<?> message) {
        String type = MessageCatalogue.typeOf(message);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:tiaobo:message:" + type);
        schema.put("title", type);
        JsonSchemas generator = new JsonSchemas();
        schema.putAll(generator.object(message));
        if (!generator.definitions.isEmpty()) {
            schema.put("$defs", generator.definitions);
        }
        return schema;
    }

    private Map<String, Object> object(Class<?> record) {
        RecordDoc doc = RecordDoc.of(record);
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Map<String, Object> property = value(component.getAnnotatedType());
            if (nullable) {
                Object type = Objects.requireNonNull(property.get("type"), "only values and lists may be null");
                property.put("type", List.of(type, "null"));
            } else {
                required.add(component.getName());
            }
            property.put("description", doc.component(component.getName()));
            properties.put(component.getName(), property);
        }
        Map<String, Object> schema = type("object", null);
        schema.put("description", doc.summary());
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", true);
        return schema;
    }

    private Map<String, Object> value(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            Map<String, Object> array = type("array", null);
            array.put("items", value(list.getAnnotatedActualTypeArguments()[0]));
            return array;
        }
        Class<?> type = (Class<?>) annotated.getType();
        Map<String, Object> scalar = SCALARS.get(type);
        if (scalar != null) {
            return new LinkedHashMap<>(scalar);
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is no type of the published language");
        }
        if (!definitions.containsKey(type.getSimpleName())) {
            definitions.put(type.getSimpleName(), object(type));
        }
        return new LinkedHashMap<>(Map.of("$ref", "#/$defs/" + type.getSimpleName()));
    }

    private static Map<String, Object> type(String type, @Nullable String format) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        if (format != null) {
            schema.put("format", format);
        }
        return schema;
    }
}
