package io.tiaobo.runtime.access;

import io.tiaobo.runtime.audit.AuditTrail;
import io.tiaobo.runtime.audit.AuditTrail.Outcome;
import io.tiaobo.runtime.web.EarlyProblems;
import io.tiaobo.runtime.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What the security filters refuse, said as every other problem: 401 without a good token, 403 without the right. */
public final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final EarlyProblems problems;
    private final AuditTrail trail;

    AccessProblems(EarlyProblems problems, AuditTrail trail) {
        this.problems = problems;
        this.trail = trail;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        signInFirst(request, response);
    }

    private void signInFirst(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.answer(request, response, new ProblemException(401, "SIGN_IN_NEEDED", Map.of()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) {
        Person person = Person.current();
        if (person == null) {
            signInFirst(request, response);
        } else {
            // No endpoint was found yet, and the address itself may name somebody.
            trail.enter(AuditInterceptor.asked(person, "", request.getMethod()), Outcome.DENIED, null, "403", null);
            problems.answer(request, response, SiteGuard.refusal());
        }
    }
}
