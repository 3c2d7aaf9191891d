package io.tiaobo.runtime.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The transaction of a unit of work that stores nothing but events and what belongs to them: it collects, and its commit is a
 * single statement that commits by itself. Until then it holds no connection, and reads see what others have committed.
 */
public final class OneStatement implements Transaction {
    private static final String RESOURCE = OneStatement.class.getName();

    private final JdbcTemplate database;
    private final List<Insert> inserts = new ArrayList<>();

    private OneStatement(JdbcTemplate database) {
        this.database = database;
    }

    /** Gives each unit of work one of these. */
    public static TransactionManager on(JdbcTemplate database) {
        return () -> {
            OneStatement transaction = new OneStatement(database);
            CurrentUnitOfWork.get().resources().put(RESOURCE, transaction);
            return transaction;
        };
    }

    /** Runs an insert now, in the transaction there is, or leaves it to the commit of a unit of work of this kind. */
    public static void insert(JdbcTemplate database, Insert insert) {
        OneStatement transaction = current();
        if (transaction == null) {
            run(database, List.of(insert));
        } else {
            transaction.inserts.add(insert);
        }
    }

    private static @Nullable OneStatement current() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().<OneStatement>getResource(RESOURCE)
                : null;
    }

    @Override
    public void commit() {
        if (!inserts.isEmpty()) {
            run(database, inserts);
        }
    }

    @Override
    public void rollback() {
        inserts.clear();
    }

    private static void run(JdbcTemplate database, List<Insert> inserts) {
        database.execute((ConnectionCallback<Boolean>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql(inserts))) {
                bind(inserts, connection, statement);
                statement.execute();
            }
            return Boolean.TRUE;
        });
    }

    /** All but the last stand before it as common table expressions. */
    private static String sql(List<Insert> inserts) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < inserts.size() - 1; i++) {
            sql.append(i == 0 ? "with" : ",").append(" stored").append(i);
            sql.append(" as (").append(inserts.get(i).sql()).append(") ");
        }
        return sql.append(inserts.get(inserts.size() - 1).sql()).toString();
    }

    private static void bind(List<Insert> inserts, Connection connection, PreparedStatement statement)
            throws SQLException {
        int parameter = 1;
        for (Insert insert : inserts) {
            for (Column column : insert.columns()) {
                statement.setArray(parameter++, connection.createArrayOf(column.type(), column.values()));
            }
        }
    }

    /**
     * Rows for a table.
     *
     * @param sql an insert from {@code unnest} with one parameter for each column
     * @param columns the rows' values
     */
    public record Insert(String sql, List<Column> columns) {}

    /**
     * The values of one column.
     *
     * @param type PostgreSQL's name of the element type
     * @param values one for each row
     */
    public record Column(String type, Object[] values) {
        @SuppressWarnings("ArrayRecordComponent") // handed to the driver as it is, never compared
        public Column {}
    }
}
