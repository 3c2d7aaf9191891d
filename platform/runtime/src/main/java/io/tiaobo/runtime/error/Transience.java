package io.tiaobo.runtime.error;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.RetriableException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Judges failures: those that pass are waited for, those that stay are parked or reported. */
public final class Transience {
    /** SQLState classes: connection, resources, operator intervention, system error, transaction rollback. */
    private static final List<String> PASSING_STATES = List.of("08", "53", "57", "58", "40");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Transience() {}

    /** Whether another writer was faster and repeating the whole unit of work is right. */
    public static boolean isConflict(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof ConcurrencyException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof DeadlockException
                        || stateStartsWith(cause, "40")
                        || stateStartsWith(cause, UNIQUE_VIOLATION)
                        || stateStartsWith(cause, LOCK_NOT_AVAILABLE));
    }

    /** Whether the failure comes from outside (database or broker away, conflict) and will pass. */
    public static boolean passes(Throwable failure) {
        return isConflict(failure)
                || anyCause(
                        failure,
                        cause -> cause instanceof TransientDataAccessException
                                || cause instanceof DataAccessResourceFailureException
                                || cause instanceof RecoverableDataAccessException
                                || cause instanceof CannotCreateTransactionException
                                || cause instanceof TransactionSystemException
                                || cause instanceof AxonTransientException
                                || cause instanceof RetriableException
                                || cause instanceof InterruptedException
                                || PASSING_STATES.stream().anyMatch(state -> stateStartsWith(cause, state)));
    }

    private static boolean stateStartsWith(Throwable cause, String prefix) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(prefix);
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (test.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
