package io.tiaobo.runtime.config;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Serializer of reader positions. Axon 4.13.0 cannot read its own replay tokens back unless the validator admits its types;
 * without this a rebuild would kill the processor.
 */
final class TokenSerializer {
    private TokenSerializer() {}

    static Serializer create() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .allowIfSubType("io.tiaobo.runtime.")
                                .build()))
                .build();
    }
}
