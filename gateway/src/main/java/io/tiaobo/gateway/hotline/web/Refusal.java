package io.tiaobo.gateway.hotline.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientResponseException;

/** Why a service did not do what was asked, in the reader's language. */
public final class Refusal {
    private Refusal() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Problem(
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Field> errors) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Field(@Nullable String field, @Nullable String reason) {}

    /** One or more sentences. */
    public static String of(RestClientResponseException refused) {
        Problem problem = refused.getResponseBodyAs(Problem.class);
        if (problem == null) {
            return refused.getStatusText();
        }
        if (problem.errors() != null && !problem.errors().isEmpty()) {
            return problem.errors().stream()
                    .map(error -> error.field() + ": " + error.reason())
                    .collect(Collectors.joining("; "));
        }
        return problem.detail() == null ? String.valueOf(problem.title()) : problem.detail();
    }

    /** The reasons by the field they are about; empty when the refusal is about no field. */
    public static Map<String, String> byField(RestClientResponseException refused) {
        Problem problem = refused.getResponseBodyAs(Problem.class);
        Map<String, String> reasons = new LinkedHashMap<>();
        if (problem != null && problem.errors() != null) {
            problem.errors()
                    .forEach(error -> reasons.merge(
                            String.valueOf(error.field()), String.valueOf(error.reason()), (a, b) -> a + "; " + b));
        }
        return reasons;
    }
}
