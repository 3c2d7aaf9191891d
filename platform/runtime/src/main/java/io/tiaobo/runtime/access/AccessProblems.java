package io.tiaobo.runtime.access;

import io.tiaobo.runtime.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** What the security filters refuse, said as every other problem: 401 without a good token, 403 without the right. */
public final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final HandlerExceptionResolver answers;
    private final LocaleResolver languages;

    AccessProblems(HandlerExceptionResolver answers, LocaleResolver languages) {
        this.answers = answers;
        this.languages = languages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(request, response, new ProblemException(401, "SIGN_IN_NEEDED", Map.of()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) {
        answer(request, response, SiteGuard.refusal());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        answers.resolveException(request, response, null, problem);
    }
}
