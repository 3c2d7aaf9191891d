package io.tiaobo.inventory.stock.projection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows for one statement, sent to the database together. */
public final class Batch {
    private final String statement;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** Collects rows for a statement with bound parameters. */
    public Batch(String statement) {
        this.statement = statement;
    }

    /** Adds a row; moments become database time stamps. */
    public void add(@Nullable Object... values) {
        @Nullable Object[] row = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            row[i] = values[i] instanceof Instant moment ? Timestamp.from(moment) : values[i];
        }
        rows.add(row);
    }

    /** Runs the statement for all rows, in order. */
    public void run(JdbcTemplate database) {
        if (!rows.isEmpty()) {
            database.batchUpdate(statement, rows);
        }
    }
}
