package io.tiaobo.runtime.command;

import io.tiaobo.runtime.error.Transience;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Opens units of work with a database transaction. The unit of work is always the outer one: a Spring transaction around it
 * would let it end before the commit.
 */
public final class UnitsOfWork {
    private static final int TRIES = 8;
    private static final long FIRST_PAUSE_NANOS = 2_000_000;

    private final TransactionManager transactions;
    private final LongConsumer pauses;

    /** Works with the service's transaction manager. */
    public UnitsOfWork(TransactionManager transactions) {
        this(transactions, LockSupport::parkNanos);
    }

    /** The same with another way to pause, in nanoseconds, between two tries. */
    public UnitsOfWork(TransactionManager transactions, LongConsumer pauses) {
        this.transactions = transactions;
        this.pauses = pauses;
    }

    /** Runs work in a new unit of work and transaction; commits unless it throws. */
    public <T> T run(Supplier<T> work) {
        UnitOfWork<GenericMessage<String>> unitOfWork =
                DefaultUnitOfWork.startAndGet(new GenericMessage<>("unit of work"));
        unitOfWork.attachTransaction(transactions);
        ResultMessage<T> result = unitOfWork.executeWithResult(work::get);
        if (result.isExceptional()) {
            throw asRuntimeException(result.exceptionResult());
        }
        return result.getPayload();
    }

    /** Runs work without a result. */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Like {@link #run(Supplier)}, repeated with growing pauses while another replica wins the race. */
    public <T> T runWithRetry(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return run(work);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !Transience.isConflict(e)) {
                    throw e;
                }
                long pause = FIRST_PAUSE_NANOS << Math.min(attempt, 6);
                pauses.accept(ThreadLocalRandom.current().nextLong(pause / 2, pause));
            }
        }
    }

    static RuntimeException asRuntimeException(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
}
