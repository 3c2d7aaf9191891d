package io.tiaobo.gateway.routing.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What of a service is reachable from outside: everything but its management paths, and its invariant checks only to read.
 * Paths that two readers could understand in two ways are not passed on.
 */
final class WantedPaths implements RequestPredicate {
    private final String service;

    WantedPaths(String service) {
        this.service = service;
    }

    @Override
    public boolean test(ServerRequest request) {
        List<PathContainer.Element> elements =
                request.requestPath().pathWithinApplication().elements();
        List<String> parts = elements.stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(element -> ((PathContainer.PathSegment) element).valueToMatch())
                .toList();
        boolean clear = elements.size() == 2 * parts.size() || request.path().endsWith("/");
        if (!clear || request.path().contains(";") || parts.stream().anyMatch(WantedPaths::isAmbiguous)) {
            return false;
        }
        return parts.size() > 2
                && parts.get(0).equals("api")
                && parts.get(1).equals(service)
                && isWanted(parts.get(2).toLowerCase(Locale.ROOT), request.method());
    }

    private static boolean isWanted(String first, HttpMethod method) {
        return switch (first) {
            case "actuator", "error", "operations" -> false;
            case "checks" -> method.equals(HttpMethod.GET);
            default -> true;
        };
    }

    private static boolean isAmbiguous(String part) {
        return part.equals(".") || part.equals("..") || part.contains("/") || part.contains("\\") || part.isBlank();
    }
}
