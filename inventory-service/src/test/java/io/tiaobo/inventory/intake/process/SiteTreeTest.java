package io.tiaobo.inventory.intake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteTreeTest {
    @Test
    void findsTheWayToTheTop() {
        assertThat(SiteTree.flaw(Map.of("A", Optional.empty(), "B", Optional.of("A"), "C", Optional.of("B")), "C"))
                .isEmpty();
    }

    @Test
    void missesAParent() {
        assertThat(SiteTree.flaw(Map.of("B", Optional.of("A")), "B")
                        .orElseThrow()
                        .code())
                .isEqualTo("UNKNOWN_PARENT");
    }

    @Test
    void findsACircleAndWhatHangsOnIt() {
        Map<String, Optional<String>> parents =
                Map.of("A", Optional.of("B"), "B", Optional.of("A"), "C", Optional.of("A"), "D", Optional.of("D"));

        assertThat(parents.keySet())
                .allSatisfy(code -> assertThat(
                                SiteTree.flaw(parents, code).orElseThrow().code())
                        .isEqualTo("PARENT_CYCLE"));
    }
}
