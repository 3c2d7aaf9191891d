package io.tiaobo.runtime.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The token of a request, which stands nowhere but behind {@code Bearer} in the header {@code Authorization} (RFC 6750, 2.1). */
public final class BearerHeader {
    private static final String SCHEME = "Bearer ";

    private BearerHeader() {}

    /** Whether a request comes with a token, of whatever worth. */
    public static boolean isSent(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /**
     * What stands there, if anything. Whether it is a token the decoder says, once a minute; Spring would match all its characters
     * with a pattern for every request.
     */
    static @Nullable String token(HttpServletRequest request) {
        if (!isSent(request)) {
            return null;
        }
        String token = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        return token.isEmpty() ? null : token;
    }
}
