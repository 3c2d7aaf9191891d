package io.tiaobo.gateway.limits.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.tiaobo.gateway.limits.web.RateLimits.Rate;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.web.EarlyProblems;
import io.tiaobo.runtime.web.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody ask so much that others have to wait: a bucket of tokens for each person, and for each address that is not signed in. Who has none
 * left is answered 429 with Retry-After. To stand behind the sign-in filters. Each replica of the gateway counts for itself.
 */
public final class RateGuard extends OncePerRequestFilter {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final RateLimits limits;
    private final EarlyProblems problems;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** Counts within these limits. */
    public RateGuard(RateLimits limits, EarlyProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** Whoever watches over the gateway asks as often as needed; the page that asks to wait needs its look. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/actuator/health") || path.equals("/tiaobo.css");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Person person = Person.current();
        String who = person == null ? "address " + request.getRemoteAddr() : "person " + person.subject();
        ConsumptionProbe asked = buckets.get(who, first -> bucket(person)).tryConsumeAndReturnRemaining(1);
        if (asked.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            String seconds = String.valueOf(asked.getNanosToWaitForRefill() / SECOND + 1);
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
            problems.answer(
                    request, response, new ProblemException(429, "TOO_MANY_REQUESTS", Map.of("seconds", seconds)));
        }
    }

    private Bucket bucket(@Nullable Person person) {
        Rate rate = person == null ? limits.stranger() : person.isMachine() ? limits.machine() : limits.person();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.atOnce()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
