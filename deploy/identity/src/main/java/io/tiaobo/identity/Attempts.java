package io.tiaobo.identity;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody guess a password: five wrong ones of an account at once, then one more each half minute. */
final class Attempts extends OncePerRequestFilter {
    private static final int WRONG_AT_ONCE = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MOST_ACCOUNTS = 10_000;

    private final String page;
    private final Map<String, Bucket> wrong = new ConcurrentHashMap<>();

    Attempts(String page) {
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean attempt = request.getMethod().equals(HttpMethod.POST.name())
                && request.getServletPath().equals(page);
        if (attempt && bucket(request).getAvailableTokens() == 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PAUSE.toSeconds()));
            response.sendRedirect(page + "?later");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Counts a wrong password, and says so. */
    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        bucket(request).tryConsume(1);
        response.sendRedirect(page + "?error");
    }

    private Bucket bucket(HttpServletRequest request) {
        if (wrong.size() > MOST_ACCOUNTS) {
            wrong.clear(); // somebody makes accounts up; there are not so many
        }
        String account = String.valueOf(request.getParameter("username"));
        return wrong.computeIfAbsent(
                account,
                first -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(WRONG_AT_ONCE).refillGreedy(1, PAUSE))
                        .build());
    }
}
