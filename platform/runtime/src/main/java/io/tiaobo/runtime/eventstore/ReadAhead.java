package io.tiaobo.runtime.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is new of several aggregates with one query, for the loads of the running unit of work. Whoever asks the database
 * something anyway sends the query along.
 */
public final class ReadAhead {
    private static final int MOST = 500;
    private static final String RESOURCE = ReadAhead.class.getName();

    /** Two parameters: ids of aggregates, and for each the first sequence number that is wanted. */
    public static final String SQL =
            "select event.* from unnest(?::text[], ?::bigint[]) as wanted (id, first) cross join lateral (select "
                    + EventRow.COLUMNS + " from domain_event where aggregate_id = wanted.id "
                    + "and sequence_number >= wanted.first order by sequence_number limit " + MOST + ") as event";

    /** The events of an aggregate from a number on. */
    record Known(long first, List<DomainEventData<?>> events) {}

    private final Map<String, Known> wanted = new HashMap<>();

    /**
     * Will ask for those aggregates that were not read in this unit of work.
     *
     * @param firstUnread sequence number from which on an aggregate's events are wanted
     */
    public ReadAhead(Set<String> aggregates, ToLongFunction<String> firstUnread) {
        Map<String, @Nullable Known> read = read();
        aggregates.stream()
                .filter(id -> !read.containsKey(id))
                .forEach(id -> wanted.put(id, new Known(firstUnread.applyAsLong(id), new ArrayList<>())));
    }

    /** Sets the query's parameters, beginning with the given one. */
    public void bind(Connection connection, PreparedStatement statement, int parameter) throws SQLException {
        String[] ids = wanted.keySet().toArray(String[]::new);
        Long[] first = wanted.values().stream().map(Known::first).toArray(Long[]::new);
        statement.setArray(parameter, connection.createArrayOf("text", ids));
        statement.setArray(parameter + 1, connection.createArrayOf("bigint", first));
    }

    /** Keeps the query's rows for the loads to come. */
    public void keep(ResultSet rows) throws SQLException {
        while (rows.next()) {
            DomainEventData<?> event = EventRow.eventOf(rows);
            Objects.requireNonNull(wanted.get(event.getAggregateIdentifier()))
                    .events()
                    .add(event);
        }
        wanted.values().removeIf(known -> known.events().size() == MOST);
        read().putAll(wanted);
    }

    /** What was read ahead serves one load; another load of the unit of work asks the table itself. */
    static @Nullable Known taken(String aggregateId) {
        return CurrentUnitOfWork.isStarted() ? read().put(aggregateId, null) : null;
    }

    private static Map<String, @Nullable Known> read() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new HashMap<>());
    }
}
