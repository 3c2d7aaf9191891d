package io.tiaobo.gateway.station.web;

import io.tiaobo.runtime.web.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** What is said when a page cannot be made; on 503 the tablet shows its last copy instead. */
abstract class StationProblems {
    private static final Logger LOG = LoggerFactory.getLogger(StationProblems.class);

    private final StationPage page;

    StationProblems(StationPage page) {
        this.page = page;
    }

    @ExceptionHandler(NotFoundException.class)
    ModelAndView missing(Locale locale, HttpServletResponse response) {
        response.setStatus(404);
        return new ModelAndView("notice", Map.of("w", page.words(locale), "notice", "missing"));
    }

    @ExceptionHandler({RestClientException.class, DataAccessException.class})
    ModelAndView away(Exception failure, Locale locale, HttpServletResponse response) {
        LOG.warn("A station's page could not be made: {}", failure.getMessage());
        response.setStatus(503);
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return new ModelAndView("notice", Map.of("w", page.words(locale), "notice", "away"));
    }
}
