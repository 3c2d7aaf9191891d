package io.tiaobo.gateway.hotline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page of the desk what could not be had: no such case, not allowed, or the service is away. Before the problem answers. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = HotlineAway.class)
class HotlineAway {
    private static final Logger LOG = LoggerFactory.getLogger(HotlineAway.class);

    private final HotlinePages pages;

    HotlineAway(HotlinePages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(HttpClientErrorException.class)
    ModelAndView refused(HttpClientErrorException failure, Locale locale) {
        boolean unknown = failure.getStatusCode().value() == HttpStatus.NOT_FOUND.value();
        return pages.notice(unknown ? "noCase" : "notAllowed", failure.getStatusCode(), locale);
    }

    @ExceptionHandler(RestClientException.class)
    ModelAndView away(RestClientException failure, Locale locale, HttpServletResponse response) {
        LOG.warn(
                "A page of the hotline desk could not be made: {}",
                failure.getClass().getSimpleName());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return pages.notice("noHotline", HttpStatus.SERVICE_UNAVAILABLE, locale);
    }
}
