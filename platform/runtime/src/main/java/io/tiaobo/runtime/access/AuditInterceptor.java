package io.tiaobo.runtime.access;

import io.tiaobo.runtime.audit.Asked;
import io.tiaobo.runtime.audit.AuditTrail;
import io.tiaobo.runtime.audit.AuditTrail.Outcome;
import io.tiaobo.runtime.audit.Audited;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Says to everything below who asked for it, and enters in the audit trail what no command carries: what is {@link Audited} before it is done,
 * what was denied, refused or failed afterwards.
 */
final class AuditInterceptor implements AsyncHandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(AuditInterceptor.class);
    private static final String ASKED = AuditInterceptor.class.getName() + ".asked";
    private static final int FORBIDDEN = 403;

    private final AuditTrail trail;
    private final boolean keepsChanges;

    /**
     * Writes to a trail.
     *
     * @param keepsChanges whether changes are made here; the gateway passes them on in the person's name
     */
    AuditInterceptor(AuditTrail trail, boolean keepsChanges) {
        this.trail = trail;
        this.keepsChanges = keepsChanges;
    }

    static Asked asked(Person person, String right, String route) {
        String roles = person.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        return new Asked(person.subject(), roles, right, route);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Person person = Person.current();
        if (person != null
                && handler instanceof HandlerMethod method
                && AllowedInterceptor.isOurs(method)
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            Allowed allowed = method.getMethodAnnotation(Allowed.class);
            String right = allowed == null ? "" : allowed.value().name();
            Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            Asked asked = asked(person, right, request.getMethod() + " " + template);
            request.setAttribute(ASKED, asked);
            Asked.set(asked);
        }
        return true;
    }

    /** To be called when the right was found, and before anything is shown or done. */
    void before(HttpServletRequest request, HandlerMethod method) {
        Audited audited = method.getMethodAnnotation(Audited.class);
        Asked asked = Asked.current();
        if (audited != null && asked != null) {
            Outcome outcome = changes(request) ? Outcome.BEGUN : Outcome.READ;
            trail.enter(asked, outcome, about(request, method), null, commandId(request));
        }
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Asked.set(null);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Asked.set(null);
        int status = failure == null ? response.getStatus() : 500;
        if (request.getAttribute(ASKED) instanceof Asked asked
                && handler instanceof HandlerMethod method
                && (status == FORBIDDEN || (keepsChanges && changes(request)))) {
            request.removeAttribute(ASKED);
            try {
                trail.conclude(asked, status, about(request, method), commandId(request));
            } catch (DataAccessException away) {
                // What was done without a command has its row from before; the caller has the answer already.
                LOG.error("The outcome {} of {} is missing in the audit trail", status, asked.text(), away);
            }
        }
    }

    private static boolean changes(HttpServletRequest request) {
        return !request.getMethod().equals(HttpMethod.GET.name())
                && !request.getMethod().equals(HttpMethod.HEAD.name());
    }

    private static @Nullable String commandId(HttpServletRequest request) {
        return request.getHeader("Idempotency-Key");
    }

    private static @Nullable String about(HttpServletRequest request, HandlerMethod method) {
        Audited audited = method.getMethodAnnotation(Audited.class);
        if (audited == null || audited.value().isEmpty()) {
            return null;
        }
        String inPath = AllowedInterceptor.inPath(request, audited.value());
        return inPath == null ? request.getParameter(audited.value()) : inPath;
    }
}
