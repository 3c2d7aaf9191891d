package io.tiaobo.runtime.check;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An invariant that must hold at any moment.
 *
 * @param id its name in the reliability catalogue, for example {@code I2}
 * @param description what must be true, one sentence
 * @param violations finds the violations, one map per violation, at most a hundred; empty when all is well
 */
public record InvariantCheck(String id, String description, Finder violations) {
    private static final int LIMIT = 100;

    /** Finds violations in the service's own database. */
    @FunctionalInterface
    public interface Finder {
        /** One map of column to value per violation. */
        List<Map<String, Object>> find(JdbcTemplate database);
    }

    /** A check by a query that returns one row per violation. */
    public static InvariantCheck sql(String id, String description, String query) {
        String limited = "select * from (" + query + ") violation limit " + LIMIT;
        return new InvariantCheck(id, description, database -> database.queryForList(limited));
    }
}
