package io.tiaobo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;

class LimitedBodyTest {
    private final AtomicLong nanos = new AtomicLong();
    private final LimitedBody body = new LimitedBody(
            new DelegatingServletInputStream(new ByteArrayInputStream(new byte[100_000])), 90_000, nanos::get);

    @Test
    void givesUpOnAPeerThatSendsByDrops() throws IOException {
        for (int second = 0; second < 20; second++) {
            assertThat(body.read()).isZero();
            pass(1);
        }
        pass(1);

        assertThatThrownBy(body::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        slow -> assertThat(slow.status()).isEqualTo(408));
    }

    @Test
    @DisplayName("a line of two kilobytes a second may take as long as it needs, up to the limit")
    void waitsForASlowLine() throws IOException {
        for (int second = 0; second < 40; second++) {
            assertThat(body.read(new byte[2048], 0, 2048)).isEqualTo(2048);
            pass(1);
        }
        assertThatThrownBy(() -> body.readNBytes(20_000))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        large -> assertThat(large.status()).isEqualTo(413));
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
