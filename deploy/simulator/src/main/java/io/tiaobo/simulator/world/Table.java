package io.tiaobo.simulator.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Rows of one table, as PostgreSQL's READ COMMITTED shows them: a transaction sees what is committed now and what it wrote
 * itself. An update is a function that is applied to the newest row when the transaction commits; a row that was locked or
 * inserted must not have been changed by anybody else until then. Where PostgreSQL would wait, the transaction has to start again.
 *
 * @param <K> key
 * @param <V> row, immutable
 */
public final class Table<K extends Comparable<K>, V> {
    /** Changes one row; null in, it is not there; null out, it is gone. */
    public interface Change<V> extends UnaryOperator<@Nullable V> {}

    private record Row<V>(@Nullable V value, long version) {}

    private final Database database;
    private final TreeMap<K, Row<V>> committed = new TreeMap<>();

    Table(Database database) {
        this.database = database;
    }

    /** The row as the running transaction sees it. */
    public @Nullable V get(K key) {
        database.step("read");
        return see(key);
    }

    private @Nullable V see(K key) {
        Work work = database.current();
        Pending<K, V> mine = work == null ? null : work.seenBy(this);
        Pending.Cell<V> cell = mine == null ? null : mine.cells.get(key);
        if (cell != null && cell.isWritten()) {
            return cell.value(committedValue(key));
        }
        return committedValue(key);
    }

    private @Nullable V committedValue(K key) {
        Row<V> row = committed.get(key);
        return row == null ? null : row.value();
    }

    private long version(K key) {
        Row<V> row = committed.get(key);
        return row == null ? 0 : row.version();
    }

    /** All rows in the order of their keys. */
    public List<V> rows() {
        database.step("read");
        Work work = database.current();
        Pending<K, V> mine = work == null ? null : work.seenBy(this);
        if (mine == null) {
            List<V> rows = new ArrayList<>(committed.size());
            for (Row<V> row : committed.values()) {
                if (row.value() != null) {
                    rows.add(row.value());
                }
            }
            return rows;
        }
        TreeMap<K, V> seen = new TreeMap<>();
        committed.keySet().forEach(key -> put(seen, key));
        mine.cells.keySet().forEach(key -> put(seen, key));
        return List.copyOf(seen.values());
    }

    private void put(Map<K, V> rows, K key) {
        V value = see(key);
        if (value != null) {
            rows.put(key, value);
        }
    }

    /** Changes a row; answers it as it is afterwards. */
    public @Nullable V update(K key, Change<V> change) {
        database.step("write");
        Work work = database.current();
        if (work == null) {
            committed.put(key, new Row<>(change.apply(committedValue(key)), version(key) + 1));
            return committedValue(key);
        }
        work.id();
        work.on(this).cell(key).changes.add(change);
        return see(key);
    }

    /** Like {@code select for update}: nobody else may change the row until the transaction ends. */
    public @Nullable V lock(K key) {
        Work work = database.current();
        if (work != null) {
            work.id();
            Pending.Cell<V> cell = work.on(this).cell(key);
            if (cell.lockedVersion < 0) {
                cell.lockedVersion = version(key);
            }
        }
        return get(key);
    }

    /** Inserts unless the row is there; false if it was. */
    public boolean insert(K key, V value) {
        if (lock(key) != null) {
            return false;
        }
        update(key, none -> value);
        return true;
    }

    /** Removes a row. */
    public void delete(K key) {
        update(key, row -> null);
    }

    void clear() {
        committed.clear();
    }

    /** Its rows as they are now, to be put back. */
    Runnable image() {
        TreeMap<K, Row<V>> rows = new TreeMap<>(committed);
        return () -> {
            committed.clear();
            committed.putAll(rows);
        };
    }

    /** What a transaction did to the table. */
    static final class Pending<K extends Comparable<K>, V> {
        static final class Cell<V> {
            private final List<Change<V>> changes = new ArrayList<>();
            private long lockedVersion = -1;

            boolean isWritten() {
                return !changes.isEmpty();
            }

            @Nullable V value(@Nullable V from) {
                V value = from;
                for (Change<V> change : changes) {
                    value = change.apply(value);
                }
                return value;
            }
        }

        private final Table<K, V> table;
        private final Map<K, Cell<V>> cells = new LinkedHashMap<>();

        Pending(Table<K, V> table) {
            this.table = table;
        }

        Cell<V> cell(K key) {
            return cells.computeIfAbsent(key, k -> new Cell<>());
        }

        void validate() {
            cells.forEach((key, cell) -> {
                if (cell.lockedVersion >= 0 && cell.lockedVersion != table.version(key)) {
                    throw new ConcurrencyFailureException("row " + key + " was changed meanwhile");
                }
            });
        }

        void apply() {
            cells.forEach((key, cell) -> {
                if (cell.isWritten()) {
                    Row<V> newest = new Row<>(cell.value(table.committedValue(key)), table.version(key) + 1);
                    table.committed.put(key, newest);
                }
            });
        }
    }
}
