package io.tiaobo.gateway.overview.web;

import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.runtime.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Answers an unknown address with a page when a browser asks for one; programs get the usual 404 problem. */
@Component
class UnknownPage implements HandlerExceptionResolver, Ordered {
    private final Texts texts;
    private final Clock clock;

    UnknownPage(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof NoResourceFoundException) || !wantsPage(request)) {
            return null;
        }
        Words words = new Words(texts, RequestContextUtils.getLocale(request), clock.instant(), Names.NONE);
        return new ModelAndView("notice", Map.of("w", words, "notice", "nowhere"), HttpStatus.NOT_FOUND);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !HttpMethod.GET.matches(request.getMethod())) {
            return false;
        }
        try {
            return MediaType.parseMediaTypes(accepted).stream()
                    .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** Before the problem answers. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
