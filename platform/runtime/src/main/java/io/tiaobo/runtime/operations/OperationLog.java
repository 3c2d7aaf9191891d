package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.command.CommandIdReusedException;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.json.StrictJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Does operations once per command id and remembers them: the row commits together with what was done. */
public final class OperationLog {
    private final JdbcTemplate database;
    private final UnitsOfWork unitsOfWork;

    /** Works on the service's own database. */
    public OperationLog(JdbcTemplate database, UnitsOfWork unitsOfWork) {
        this.database = database;
        this.unitsOfWork = unitsOfWork;
    }

    /**
     * What was done once.
     *
     * @param operation name of the operation
     * @param by who did it
     * @param reason why
     * @param accepted whether it was done
     * @param outcome reason code when it was not done; empty when it was
     * @param at when, database clock, UTC
     */
    public record Entry(String operation, String by, String reason, boolean accepted, String outcome, Instant at) {}

    /**
     * Does the work and remembers the answer in one transaction, unless this command id was done before.
     *
     * @throws CommandIdReusedException if the id was used for another operation
     */
    Decision once(Operation operation, Supplier<Decision> work) {
        return unitsOfWork.runWithRetry(() -> earlier(operation).orElseGet(() -> {
            Decision answer = work.get();
            remember(operation, answer);
            return answer;
        }));
    }

    /** The answer of an earlier time; empty when this command id is new. */
    Optional<Decision> earlier(Operation operation) {
        return database
                .query(
                        "select operation, target, answer::text from operation_log where command_id = ?",
                        (row, i) -> {
                            if (!row.getString(1).equals(operation.name())
                                    || !row.getString(2).equals(operation.target())) {
                                throw new CommandIdReusedException(operation.commandId());
                            }
                            return StrictJson.mapper().readValue(row.getString(3), Decision.class);
                        },
                        operation.commandId())
                .stream()
                .findFirst();
    }

    private void remember(Operation operation, Decision answer) {
        int inserted = database.update(
                "insert into operation_log (command_id, operation, target, operator, reason, answer) "
                        + "values (?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing",
                operation.commandId(),
                operation.name(),
                operation.target(),
                operation.by().by(),
                operation.by().reason(),
                StrictJson.mapper().writeValueAsString(answer));
        if (inserted == 0) {
            throw new ConcurrencyFailureException("Operation " + operation.commandId() + " is done elsewhere now");
        }
    }

    /** What was done to a target, oldest first. */
    List<Entry> of(String target) {
        return database.query(
                "select operation, operator, reason, answer::text, recorded_at from operation_log "
                        + "where target = ? order by id",
                (row, i) -> {
                    Decision answer = StrictJson.mapper().readValue(row.getString(4), Decision.class);
                    String outcome = answer.reason();
                    return new Entry(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            answer.accepted(),
                            outcome == null ? "" : outcome,
                            row.getObject(5, OffsetDateTime.class).toInstant());
                },
                target);
    }
}
