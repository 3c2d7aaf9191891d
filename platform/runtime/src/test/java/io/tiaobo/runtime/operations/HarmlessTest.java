package io.tiaobo.runtime.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.MessageCatalogue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** I19: what may be shown of foreign text. */
class HarmlessTest {
    @Test
    @DisplayName("Every text field of the published language is either a code or hidden; a new one must be decided")
    void everyTextFieldIsDecided() {
        Set<String> texts = new TreeSet<>();
        MessageCatalogue.topics().keySet().forEach(message -> collectTexts(message, texts));

        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Harmless.isCodeField(name))
                        .as(name)
                        .isNotEqualTo(Harmless.HIDDEN_FIELDS.contains(name)));
    }

    @Test
    void showsCodesAndHidesNamesNumbersAndSentences() {
        assertThat(Stream.of("FT-01", "FT-01/METF-500", "T/FT-01/METF-500/3:1", "inventory.stock-level.v1", "a#2"))
                .allMatch(Harmless::looksLikeACode);
        assertThat(Stream.of("王秀英", "Zhang San", "13812345678", "FT/13812345678", "110101195001011234", "", "-x"))
                .noneMatch(Harmless::looksLikeACode);
        assertThat(Harmless.show("王秀英")).startsWith("(9 bytes, sha256 ").doesNotContain("王");
    }

    private static void collectTexts(Class<?> record, Set<String> texts) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType() == String.class) {
                texts.add(component.getName());
            }
            partsOf(component.getGenericType()).forEach(part -> collectTexts(part, texts));
        }
    }

    private static Stream<Class<?>> partsOf(Type type) {
        if (type instanceof ParameterizedType list) {
            return Arrays.stream(list.getActualTypeArguments()).flatMap(HarmlessTest::partsOf);
        }
        return type instanceof Class<?> part && part.isRecord() ? Stream.of(part) : Stream.empty();
    }
}
