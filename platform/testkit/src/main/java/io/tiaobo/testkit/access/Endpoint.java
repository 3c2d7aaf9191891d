package io.tiaobo.testkit.access;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address of a service.
 *
 * @param method HTTP method
 * @param path path with its variables
 * @param consumes content type it is for; empty for any
 * @param right right it declares; empty if it declares none
 */
public record Endpoint(String method, String path, String consumes, String right) {
    /** Every address of the service's own controllers, by path and method. */
    public static List<Endpoint> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.tiaobo."))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(path -> new Endpoint(
                                        method.name(),
                                        path,
                                        entry.getKey().getConsumesCondition().getConsumableMediaTypes().stream()
                                                .map(String::valueOf)
                                                .sorted()
                                                .findFirst()
                                                .orElse(""),
                                        right(entry.getValue().getMethod())))))
                .distinct()
                .sorted(Comparator.comparing(Endpoint::path)
                        .thenComparing(Endpoint::method)
                        .thenComparing(Endpoint::consumes))
                .toList();
    }

    private static String right(Method method) {
        MergedAnnotation<?> allowed = MergedAnnotations.from(method).get("io.tiaobo.runtime.access.Allowed");
        return allowed.isPresent() ? String.valueOf(allowed.getValue("value").orElse("")) : "";
    }

    /** Method and path. */
    public String name() {
        return method + " " + path;
    }
}
