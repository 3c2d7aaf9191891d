package io.tiaobo.runtime.command;

import io.tiaobo.runtime.audit.Asked;
import io.tiaobo.runtime.domain.Decision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored answers of all commands, by command id, in the transaction of their effects. */
public interface CommandLog {
    /**
     * A command that was run.
     *
     * @param fingerprint digest of the command
     * @param answer what the caller was told
     * @param asked who asked for it; null when no person did, and when it is read
     */
    record Entry(
            String fingerprint, Decision answer, @Nullable Asked asked) {}

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
