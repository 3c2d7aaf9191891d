package io.tiaobo.runtime.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.domain.EventType;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeDigestTest {
    private static final String ITEM = "io/tiaobo/Item";

    private final Map<String, String> code = new HashMap<>(Map.of(
            ITEM,
            "…()Lio/tiaobo/Lots;…Ljava/util/List;…",
            "io/tiaobo/Lots",
            "…Lio/tiaobo/Lots$Lot;…io/tiaobo/Item…",
            "io/tiaobo/Lots$Lot",
            "…add…",
            "io/tiaobo/Page",
            "…"));

    private String digest() {
        return new CodeDigest(name -> code.containsKey(name) ? code.get(name).getBytes(UTF_8) : null).of(ITEM);
    }

    @Test
    void changesWithAnyCodeThatIsNamedDirectlyOrThroughOthers() {
        String before = digest();

        code.put("io/tiaobo/Lots$Lot", "…subtract…");
        String after = digest();

        assertThat(after).isNotEqualTo(before);
        code.put("io/tiaobo/Lots$Lot", "…add…");
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void staysWithCodeThatNobodyNames() {
        String before = digest();

        code.put("io/tiaobo/Page", "…changed…");

        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void readsTheClassesThatRun() {
        assertThat(CodeDigest.of(Decision.class))
                .isEqualTo(CodeDigest.of(Decision.class))
                .isNotEqualTo(CodeDigest.of(EventType.class));
    }

    @Test
    void refusesCodeItCannotSee() {
        Runnable lambda = () -> {};

        assertThatThrownBy(() -> CodeDigest.of(lambda.getClass())).hasMessageContaining("a class of its own");
    }
}
