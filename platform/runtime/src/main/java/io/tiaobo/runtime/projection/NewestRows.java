package io.tiaobo.runtime.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The newest row of each key that a transaction has learnt, written together just before it commits: a poll of Kafka is one
 * statement, in which PostgreSQL accepts no key twice. Keys are in order, so that replicas that write the same rows wait for each
 * other and do not block each other.
 *
 * @param <V> row
 */
public final class NewestRows<V> {
    private final Function<V, String> key;
    private final ToLongFunction<V> version;
    private final Consumer<Collection<V>> write;

    /**
     * Collects for a table.
     *
     * @param version the higher one stays
     * @param write stores one element for each key
     */
    public NewestRows(Function<V, String> key, ToLongFunction<V> version, Consumer<Collection<V>> write) {
        this.key = key;
        this.version = version;
        this.write = write;
    }

    /** Writes with the running transaction; at once if there is none. */
    public void put(V value) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write.accept(List.of(value));
            return;
        }
        Batch batch = (Batch) TransactionSynchronizationManager.getResource(this);
        if (batch == null) {
            batch = new Batch();
            TransactionSynchronizationManager.bindResource(this, batch);
            TransactionSynchronizationManager.registerSynchronization(batch);
        }
        batch.newest.merge(key.apply(value), value, this::newer);
    }

    private V newer(V known, V other) {
        return version.applyAsLong(other) > version.applyAsLong(known) ? other : known;
    }

    private final class Batch implements TransactionSynchronization {
        private final Map<String, V> newest = new TreeMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write.accept(newest.values());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(NewestRows.this);
        }
    }
}
