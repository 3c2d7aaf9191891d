package io.tiaobo.runtime.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks for the right an endpoint declares before the endpoint is called. Own endpoints that declare none answer nobody. */
final class AllowedInterceptor implements HandlerInterceptor {
    private static final String OURS = "io.tiaobo.";

    private final SiteGuard guard;
    private final AuditInterceptor audit;

    AllowedInterceptor(SiteGuard guard, AuditInterceptor audit) {
        this.guard = guard;
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        Person person = Person.current();
        if (allowed == null || person == null || !person.has(allowed.value())) {
            throw SiteGuard.refusal();
        }
        request.setAttribute(SiteGuard.RIGHT, allowed.value());
        if (!allowed.site().isEmpty()) {
            String site = siteOf(request, allowed.site());
            if (!site.isEmpty()) {
                guard.at(site);
            }
        }
        audit.before(request, method);
        return true;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }

    private static String siteOf(HttpServletRequest request, String name) {
        String inPath = inPath(request, name);
        if (inPath != null) {
            return inPath;
        }
        String[] values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw SiteGuard.refusal(); // which of them would be used is not ours to guess
        }
        return values == null ? "" : values[0];
    }

    static @Nullable String inPath(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> path && path.get(name) instanceof String value ? value : null;
    }
}
