package io.tiaobo.runtime.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Believes a token that was believed less than a minute ago without checking its signature again: one person sends the same one with every
 * request. Its time is looked at every time; a key that the provider withdraws is believed for at most that minute longer.
 */
final class RememberedTokens implements JwtDecoder {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final JwtTimestampValidator time;
    private final Cache<String, Jwt> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    RememberedTokens(JwtDecoder decoder, JwtTimestampValidator time) {
        this.decoder = decoder;
        this.time = time;
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        Jwt before = known.getIfPresent(token);
        if (before != null && !time.validate(before).hasErrors()) {
            return before;
        }
        Jwt decoded = decoder.decode(token);
        known.put(token, decoded);
        return decoded;
    }
}
