package io.tiaobo.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

class RememberedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final JwtTimestampValidator time = new JwtTimestampValidator(SKEW);
    private final List<String> asked = new ArrayList<>();
    private final RememberedTokens tokens = new RememberedTokens(this::decode, time);

    private Jwt decode(String token) {
        asked.add(token);
        if (token.startsWith("bad")) {
            throw new BadJwtException("bad");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("somebody")
                .expiresAt(NOW.plusSeconds(300))
                .build();
    }

    private void at(Instant moment) {
        time.setClock(Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Test
    void checksATokenOnceAndAnotherForItself() {
        at(NOW);

        assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
        tokens.decode("b");

        assertThat(asked).containsExactly("a", "b");
    }

    @Test
    @DisplayName("a token that has run out is checked again, and refused by whoever checks it")
    void doesNotBelieveATokenLongerThanItLives() {
        at(NOW);
        tokens.decode("a");

        at(NOW.plusSeconds(301).plus(SKEW));
        tokens.decode("a");

        assertThat(asked).containsExactly("a", "a");
    }

    @Test
    void remembersNoRefusal() {
        at(NOW);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        }

        assertThat(asked).containsExactly("bad", "bad");
    }
}
