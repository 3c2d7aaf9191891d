package io.tiaobo.runtime.command;

import io.tiaobo.runtime.domain.Decision;
import java.util.List;
import java.util.Map;

/** The stored answers of all commands, by command id, in the transaction of their effects. */
public interface CommandLog {
    /**
     * A command that was run.
     *
     * @param fingerprint digest of the command
     * @param answer what the caller was told
     */
    record Entry(String fingerprint, Decision answer) {}

    /** The entries of those commands that were run before. */
    Map<String, Entry> find(List<IdentifiedCommand> batch);

    /** Whether a command of this id was run. */
    boolean contains(String commandId);

    /**
     * Enters commands that were run in this transaction.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException if one of them was run elsewhere at the same time
     */
    void insert(Map<String, Entry> entries);
}
