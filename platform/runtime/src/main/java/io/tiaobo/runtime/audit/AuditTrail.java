package io.tiaobo.runtime.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The part of the audit trail that no command carries: one row, committed by itself. */
public final class AuditTrail {
    private final JdbcTemplate database;

    /** Writes into the service's own database. */
    public AuditTrail(JdbcTemplate database) {
        this.database = database;
    }

    /** What became of a request. */
    public enum Outcome {
        /** Data of persons are about to be shown. */
        READ,
        /** Something is about to be changed; another row says what came of it, unless the process died. */
        BEGUN,
        /** It was done. */
        ACCEPTED,
        /** It was not done, for a reason the caller was told. */
        REFUSED,
        /** The person had not the right to it. */
        DENIED,
        /** It was not done, or the caller does not know: the service failed or its database was away. */
        FAILED
    }

    /**
     * Enters a row.
     *
     * @param about opaque id of what it is about; null if nothing single
     * @param reason HTTP status of an answer; null before there is one
     * @param commandId idempotency key of the request; null if it has none
     */
    public void enter(
            Asked asked, Outcome outcome, @Nullable String about, @Nullable String reason, @Nullable String commandId) {
        database.update(
                "insert into audit_entry (asked, outcome, about, reason, command_id) values (?, ?, ?, ?, ?)",
                asked.text(),
                outcome.name(),
                about == null ? null : Opaque.of(about),
                reason,
                commandId == null ? null : Opaque.of(commandId));
    }

    /** Enters what came of a request that changes something, unless the row of its command says so. */
    public void conclude(Asked asked, int status, @Nullable String about, @Nullable String commandId) {
        boolean answered = status < 400 || status == 409;
        if (!(answered && asked.isCarried())) {
            enter(asked, outcome(status), about, String.valueOf(status), commandId);
        }
    }

    private static Outcome outcome(int status) {
        if (status < 400) {
            return Outcome.ACCEPTED;
        }
        return status == 403 ? Outcome.DENIED : status < 500 ? Outcome.REFUSED : Outcome.FAILED;
    }
}
