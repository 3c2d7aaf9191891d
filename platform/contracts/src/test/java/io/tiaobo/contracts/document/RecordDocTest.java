package io.tiaobo.contracts.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** Javadoc becomes plain text. */
class RecordDocTest {
    private static final RecordDoc DOC = RecordDoc.parse("""

             * Sent. Answered by
             * {@link Reply}.
             *
             * @param siteCode donor
             * @param id {@code <transfer>:<leg>}, unique
             *     per site
             """);

    @Test
    void readsSummaryAndComponentsAcrossLines() {
        assertThat(DOC.summary()).isEqualTo("Sent. Answered by Reply.");
        assertThat(DOC.component("siteCode")).isEqualTo("donor");
        assertThat(DOC.component("id")).isEqualTo("<transfer>:<leg>, unique per site");
    }

    @Test
    void insistsOnEveryComponent() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DOC.component("quantity"))
                .withMessageContaining("@param quantity is missing");
    }
}
