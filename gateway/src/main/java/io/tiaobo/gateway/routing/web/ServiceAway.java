package io.tiaobo.gateway.routing.web;

import io.tiaobo.runtime.web.Texts;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What a caller hears when a service does not answer: 503 when it is away, 504 when it takes too long, both as a problem that
 * names the service and says when to ask again. A write may be repeated with the same Idempotency-Key.
 */
@Component
class ServiceAway {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceAway.class);
    private static final String RETRY_SECONDS = "5";

    private final Texts texts;

    ServiceAway(Texts texts) {
        this.texts = texts;
    }

    static boolean isMeant(Throwable failure) {
        return failure instanceof ResourceAccessException || failure instanceof IOException;
    }

    ServerResponse answer(String service, Throwable failure, ServerRequest request) {
        LOG.warn("{} {}: {} did not answer: {}", request.method(), request.path(), service, String.valueOf(failure));
        ProblemDetail problem = problem(service, failure);
        return ServerResponse.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The same for a controller. */
    ResponseEntity<Object> answer(String service, Throwable failure) {
        LOG.warn("{} did not answer: {}", service, String.valueOf(failure));
        ProblemDetail problem = problem(service, failure);
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The gateway itself is not ready. */
    ServerResponse starting() {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail problem = ProblemDetail.forStatus(503);
        problem.setTitle(texts.get("problem.title.503", Map.of(), locale));
        problem.setDetail(texts.get("problem.STARTING", Map.of(), locale));
        problem.setProperty("code", "STARTING");
        return ServerResponse.status(503)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ProblemDetail problem(String service, Throwable failure) {
        boolean slow = isTimeout(failure);
        int status = slow ? 504 : 503;
        String code = slow ? "SERVICE_TOO_SLOW" : "SERVICE_AWAY";
        Locale locale = LocaleContextHolder.getLocale();
        String name = texts.get("service." + service, Map.of(), locale);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(texts.get("problem.title." + status, Map.of(), locale));
        problem.setDetail(texts.get("problem." + code, Map.of("service", name), locale));
        problem.setProperty("code", code);
        problem.setProperty("service", service);
        return problem;
    }

    private static boolean isTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                return !(cause instanceof HttpConnectTimeoutException);
            }
        }
        return false;
    }
}
