package io.tiaobo.simulator.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One transaction: what it has written and nobody else sees yet. */
final class Work {
    private final Database database;
    private final Map<Table<?, ?>, Table.Pending<?, ?>> tables = new LinkedHashMap<>();
    private final List<StoredEvent> events = new ArrayList<>();
    private long id;

    Work(Database database) {
        this.database = database;
    }

    /** The transaction's number, given with its first write, as in PostgreSQL. */
    long id() {
        if (id == 0) {
            id = database.number(this);
        }
        return id;
    }

    boolean hasWritten() {
        return id != 0;
    }

    List<StoredEvent> events() {
        return events;
    }

    @SuppressWarnings("unchecked")
    <K extends Comparable<K>, V> Table.Pending<K, V> on(Table<K, V> table) {
        return (Table.Pending<K, V>) tables.computeIfAbsent(table, t -> new Table.Pending<>((Table<K, V>) t));
    }

    @SuppressWarnings("unchecked")
    <K extends Comparable<K>, V> Table.@org.jspecify.annotations.Nullable Pending<K, V> seenBy(Table<K, V> table) {
        return (Table.Pending<K, V>) tables.get(table);
    }

    /** Makes everything visible at once, or throws and makes nothing visible. */
    void commit() {
        tables.values().forEach(Table.Pending::validate);
        database.events().validate(events);
        tables.values().forEach(Table.Pending::apply);
        database.events().apply(events);
    }
}
