package io.tiaobo.runtime.json;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON configuration. Jackson's defaults would take 3.9 for 3, "7" for 7 and the last of two equal keys; none of that
 * may happen to a quantity of medicine.
 */
public final class StrictJson {
    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private StrictJson() {}

    /** The shared strict mapper, which refuses unknown fields. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The same, but taking messages of newer publishers that carry more fields (tolerant reader). */
    public static JsonMapper tolerantMapper() {
        return MAPPER.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Makes a builder strict. */
    public static <B extends JsonMapper.Builder> B configure(B builder) {
        builder.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
        return builder;
    }
}
