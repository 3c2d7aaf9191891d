package io.tiaobo.gateway.auditing.web;

import io.tiaobo.gateway.Language;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.audit.AuditVerifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor's pages say beyond {@link Words}.
 *
 * @param w words of the page
 */
public record AuditWords(Words w) {
    /** A service by name. */
    public String service(String service) {
        return w.say("admin.service." + service);
    }

    /** A right, a role or an outcome in words; a code of a newer service stays as it is. */
    public String code(String group, @Nullable String code) {
        String key = "auditing." + group + "." + code;
        String text = w.say(key);
        return text.equals(key) ? Objects.requireNonNullElse(code, "") : text;
    }

    /** All roles of a token, one after the other. */
    public String roles(@Nullable String roles) {
        return Arrays.stream(Objects.requireNonNullElse(roles, "").split(","))
                .map(role -> code("role", role))
                .collect(Collectors.joining(Language.isChinese(w.locale()) ? "、" : ", "));
    }

    /** What became of a chain of seals, in a sentence. */
    public String chain(AuditVerifier.Report report) {
        return report.broken() == null
                ? say("auditing.chain.whole", report.seals(), report.entries())
                : say(
                        "auditing.chain." + report.broken().what(),
                        report.broken().seal(),
                        report.entries());
    }

    private String say(String key, long seals, long entries) {
        return w.texts().get(key, Map.of("seals", w.number(seals), "entries", w.number(entries)), w.locale());
    }
}
