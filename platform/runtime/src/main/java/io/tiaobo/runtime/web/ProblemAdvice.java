package io.tiaobo.runtime.web;

import io.tiaobo.runtime.command.CommandIdReusedException;
import io.tiaobo.runtime.error.Transience;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers every error as an RFC 9457 problem in the user's language, without a word about the inside. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Texts texts;

    /** Speaks with the service's texts. */
    public ProblemAdvice(Texts texts) {
        this.texts = texts;
    }

    /**
     * A field that was not accepted.
     *
     * @param field path in the request
     * @param reason text in the user's language
     */
    public record FieldProblem(String field, String reason) {}

    @ExceptionHandler
    ResponseEntity<Object> on(ProblemException problem) {
        List<FieldProblem> fields = problem instanceof BadInputException bad
                ? List.of(new FieldProblem(bad.field(), text("problem." + bad.code(), bad.arguments())))
                : List.of();
        return answer(problem.status(), problem.code(), problem.arguments(), fields);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(NotFoundException missing) {
        Map<String, String> arguments = new HashMap<>(missing.arguments());
        arguments.computeIfPresent("what", (name, what) -> text("thing." + what, Map.of()));
        return answer(missing.status(), missing.code(), arguments, List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(CommandIdReusedException reused) {
        return answer(409, "COMMAND_ID_REUSED", Map.of(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(ConstraintViolationException invalid) {
        List<FieldProblem> fields = invalid.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(lastNode(violation), violation.getMessage()))
                .toList();
        return answer(400, "BAD_INPUT", Map.of(), fields);
    }

    private static String lastNode(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (missing instanceof MissingRequestHeaderException header) {
            String name = header.getHeaderName();
            String reason = text("problem.MISSING_HEADER", Map.of("header", name));
            return answer(400, "MISSING_HEADER", Map.of("header", name), List.of(new FieldProblem(name, reason)));
        }
        return super.handleServletRequestBindingException(missing, headers, status, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(NoHandlerForCommandException starting) {
        return retryLater("STARTING");
    }

    @ExceptionHandler
    ResponseEntity<Object> on(MultipartException unreadable) {
        return answer(400, "UNREADABLE_BODY", Map.of(), List.of());
    }

    /** The security filters know where to sign in. */
    @ExceptionHandler
    void on(AuthenticationException notSignedIn) {
        throw notSignedIn;
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Exception unexpected) {
        if (Transience.passes(unexpected)) {
            LOG.warn("Answered 503: {}", unexpected.toString());
            return retryLater("TRY_LATER");
        }
        LOG.error("Answered 500", unexpected);
        return answer(500, "INTERNAL", Map.of(), List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> fields = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldProblem(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
        return answer(400, "BAD_INPUT", Map.of(), fields);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (NestedExceptionUtils.getRootCause(unreadable) instanceof ProblemException body) {
            return on(body); // too large or too slow, found while it was read
        }
        List<FieldProblem> fields = unreadable.getCause() instanceof JacksonException json
                ? List.of(new FieldProblem(pathOf(json), text("problem.UNREADABLE_FIELD", Map.of())))
                : List.of();
        return answer(400, "UNREADABLE_BODY", Map.of(), fields);
    }

    private static String pathOf(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            String name = step.getPropertyName();
            path.append(name == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? name : "." + name));
        }
        return path.toString();
    }

    /** Everything the web framework itself refuses: wrong method, missing header, unknown path, … */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String code = "HTTP_" + status.value();
        String detail = refused instanceof ErrorResponse response
                ? Objects.requireNonNullElse(response.getBody().getDetail(), "")
                : "";
        ResponseEntity<Object> answer = answer(status.value(), code, Map.of("detail", detail), List.of());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    private ResponseEntity<Object> retryLater(String code) {
        return ResponseEntity.status(503)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer(503, code, Map.of(), List.of()).getBody());
    }

    private ResponseEntity<Object> answer(
            int status, String code, Map<String, String> arguments, List<FieldProblem> fields) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(text("problem.title." + status, Map.of()));
        problem.setDetail(text("problem." + code, arguments));
        problem.setProperty("code", code);
        if (!arguments.isEmpty()) {
            problem.setProperty("arguments", arguments);
        }
        if (!fields.isEmpty()) {
            problem.setProperty("errors", fields);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String text(String key, Map<String, String> arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return texts.get(key, arguments, locale);
    }
}
