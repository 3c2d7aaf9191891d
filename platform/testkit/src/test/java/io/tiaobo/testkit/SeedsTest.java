package io.tiaobo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SeedsTest {
    @Test
    void repeatsTheSameNumbersForTheSameName(TestInfo test) {
        assertThat(Seeds.random("a").nextLong()).isEqualTo(Seeds.random("a").nextLong());
        assertThat(Seeds.random("a").nextLong()).isNotEqualTo(Seeds.random("b").nextLong());
        assertThat(Seeds.random(test).nextLong()).isEqualTo(Seeds.random(test).nextLong());
    }

    @Test
    void followsTheSeedThatIsGiven() {
        System.setProperty("tiaobo.seed", "42");
        try {
            assertThat(Seeds.random("a").nextLong()).isEqualTo(Seeds.random("b").nextLong());
        } finally {
            System.clearProperty("tiaobo.seed");
        }
    }

    @Test
    void printsTheSeedOfAFailingTestOnly() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(Sample.class))
                            .build());
        } finally {
            System.setErr(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("seed of failing-one: repeat with -Dtiaobo\\.seed=-?\\d+")
                .doesNotContain("passing-one");
    }

    /** Run by the test above through its own launcher; the name keeps it out of the ordinary run. */
    static class Sample {
        @Test
        void fails() {
            Seeds.random("failing-one");
            Assertions.fail("as told");
        }

        @Test
        void passes() {
            Seeds.random("passing-one");
        }
    }
}
