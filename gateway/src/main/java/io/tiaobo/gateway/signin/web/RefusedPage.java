package io.tiaobo.gateway.signin.web;

import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.web.ProblemException;
import io.tiaobo.runtime.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A page instead of a problem when a browser asks for what the person may not see. */
@Component
class RefusedPage implements HandlerExceptionResolver, Ordered {
    private final Texts texts;
    private final Clock clock;

    RefusedPage(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (!(failure instanceof ProblemException problem && problem.status() == 403)
                || accepted == null
                || !accepted.contains("text/html")
                || handler == null) {
            return null;
        }
        Words words = new Words(texts, RequestContextUtils.getLocale(request), clock.instant(), Names.NONE);
        return new ModelAndView("notice", Map.of("w", words, "notice", "notAllowed"), HttpStatus.FORBIDDEN);
    }

    /** Before the problem answers. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
