package io.tiaobo.inventory.stock.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows for a statement that takes them as arrays, one of each column ({@code unnest(?::text[], …)}). The database runs it once,
 * however many rows there are.
 */
public final class Columns {
    private final String statement;
    private final String[] types;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();

    /** Collects rows for a statement; the types are those of its arrays' elements, in order. */
    public Columns(String statement, String... types) {
        this.statement = statement;
        this.types = types.clone();
        for (int i = 0; i < types.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    /** Adds a row. Values go as text, so moments and days need no zone and numbers keep every digit. */
    public void add(@Nullable Object... values) {
        if (values.length != types.length) {
            throw new IllegalArgumentException(values.length + " values for " + types.length + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i]);
        }
    }

    /** Runs the statement if there are rows. */
    public void run(JdbcTemplate database) {
        if (columns.get(0).isEmpty()) {
            return;
        }
        database.execute((ConnectionCallback<Integer>) this::run);
    }

    private Integer run(Connection connection) throws SQLException {
        List<Array> arrays = new ArrayList<>();
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < types.length; i++) {
                Object[] texts = columns.get(i).stream()
                        .map(value -> Objects.toString(value, null))
                        .toArray(String[]::new);
                Array array = connection.createArrayOf(types[i], texts);
                arrays.add(array);
                prepared.setArray(i + 1, array);
            }
            return prepared.executeUpdate();
        } finally {
            for (Array array : arrays) {
                array.free();
            }
        }
    }
}
