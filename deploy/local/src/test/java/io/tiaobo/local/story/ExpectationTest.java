package io.tiaobo.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiaobo.local.UserProblem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void printsAStepThatComesTrueWithItsReason() {
        AtomicInteger asked = new AtomicInteger();

        int seen = expectation(Language.en)
                .eventually(
                        "已预留",
                        "reserved",
                        Duration.ofSeconds(5),
                        asked::incrementAndGet,
                        count -> count == 3,
                        count -> "after " + count);

        assertThat(seen).isEqualTo(3);
        assertThat(text()).contains("✓ reserved").contains("after 3").doesNotContain("已预留");
    }

    @Test
    void failsWithWhatItSawLast() {
        assertThatThrownBy(() -> expectation(Language.zh)
                        .eventually(
                                "已预留", "reserved", Duration.ofMillis(50), () -> "OPEN", "HELD"::equals, seen -> seen))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("Did not happen");
        assertThat(text()).contains("✗ 已预留").contains("OPEN");
    }

    private Expectation expectation(Language language) {
        return new Expectation(new Timeline(out, language));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
