package io.tiaobo.runtime.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command. A refusal is an ordinary answer with a reason code, not an exception: it is stored with the
 * command id and given again when the command is repeated.
 *
 * @param accepted whether the command had its effect
 * @param reason reason code of a refusal in upper snake case; null when accepted
 * @param details facts for the caller (ids, numbers); arguments of the refusal's text
 */
public record Decision(boolean accepted, @Nullable String reason, Map<String, String> details) {
    /** Copies the details. */
    public Decision {
        details = Map.copyOf(details);
    }

    /** Accepted, nothing more to say. */
    public static Decision accept() {
        return new Decision(true, null, Map.of());
    }

    /** Accepted, with facts for the caller. */
    public static Decision accept(Map<String, String> details) {
        return new Decision(true, null, details);
    }

    /** Refused for a reason that needs no numbers. */
    public static Decision refuse(String reason) {
        return new Decision(false, reason, Map.of());
    }

    /** Refused; the details fill the placeholders of the text {@code problem.<reason>}. */
    public static Decision refuse(String reason, Map<String, String> details) {
        return new Decision(false, reason, details);
    }
}
