package io.tiaobo.gateway.overview.web;

import io.tiaobo.runtime.web.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** What tablet and desk say when a page cannot be made; on 503 the tablet shows its last copy instead. */
public abstract class PageProblems {
    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private final Function<Locale, Words> words;

    /** Speaks with a page's own words. */
    protected PageProblems(Function<Locale, Words> words) {
        this.words = words;
    }

    @ExceptionHandler(NotFoundException.class)
    ModelAndView missing(Locale locale, HttpServletResponse response) {
        response.setStatus(404);
        return new ModelAndView("notice", Map.of("w", words.apply(locale), "notice", "missing"));
    }

    /** A service knows better what somebody may see. */
    @ExceptionHandler(HttpClientErrorException.Forbidden.class)
    ModelAndView refused(Locale locale, HttpServletResponse response) {
        response.setStatus(403);
        return new ModelAndView("notice", Map.of("w", words.apply(locale), "notice", "notAllowed"));
    }

    @ExceptionHandler({RestClientException.class, DataAccessException.class})
    ModelAndView away(Exception failure, Locale locale, HttpServletResponse response) {
        LOG.warn("A page could not be made: {}", failure.getMessage());
        response.setStatus(503);
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return new ModelAndView("notice", Map.of("w", words.apply(locale), "notice", "away"));
    }
}
