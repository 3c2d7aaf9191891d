package io.tiaobo.gateway.config;

import io.tiaobo.runtime.access.AccessProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a page load nothing but its own files and run no inline script. The API description pages alone may style inline,
 * because the viewer they come from does. The camera is for the page where goods are received, to scan them, and for no other.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self' %s; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private static final Pattern SCANS = Pattern.compile("/station/[^/]+/receive");
    private static final String DEVICES = "camera=%s, microphone=(), geolocation=(), payment=(), usb=()";

    private final String pages;
    private final String apiPages;

    /** Signing out is a form that ends at the provider. */
    SecurityHeaders(AccessProperties access) {
        URI provider = access.issuer().resolve("/");
        pages = POLICY.formatted("", provider);
        apiPages = POLICY.formatted(" 'unsafe-inline'", provider);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isApi = request.getRequestURI().startsWith("/swagger-ui");
        response.setHeader("Content-Security-Policy", isApi ? apiPages : pages);
        boolean scans = SCANS.matcher(request.getRequestURI()).matches();
        response.setHeader("Permissions-Policy", DEVICES.formatted(scans ? "(self)" : "()"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}
