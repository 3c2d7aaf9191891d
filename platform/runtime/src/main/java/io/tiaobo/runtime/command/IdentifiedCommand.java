package io.tiaobo.runtime.command;

import io.tiaobo.runtime.audit.Asked;
import org.jspecify.annotations.Nullable;

/**
 * A command with the id its caller gave it.
 *
 * @param id idempotency key, 1 to 200 visible characters
 * @param command an Axon command record
 * @param asked who asked for it; null when no person did
 */
public record IdentifiedCommand(
        String id, Object command, @Nullable Asked asked) {
    /** Refuses an id that cannot be stored. */
    public IdentifiedCommand {
        if (id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException("A command id has 1 to 200 visible characters: '" + id + "'");
        }
    }

    /** A command of whoever the thread works for. */
    public IdentifiedCommand(String id, Object command) {
        this(id, command, Asked.current());
    }

    /** The command log has what was asked for. */
    void carry() {
        if (asked != null) {
            asked.carry();
        }
    }
}
