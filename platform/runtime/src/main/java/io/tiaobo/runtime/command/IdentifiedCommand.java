package io.tiaobo.runtime.command;

/**
 * A command with the id its caller gave it.
 *
 * @param id idempotency key, 1 to 200 visible characters
 * @param command an Axon command record
 */
public record IdentifiedCommand(String id, Object command) {
    /** Refuses an id that cannot be stored. */
    public IdentifiedCommand {
        if (id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException("A command id has 1 to 200 visible characters: '" + id + "'");
        }
    }
}
