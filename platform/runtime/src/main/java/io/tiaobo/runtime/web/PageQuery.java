package io.tiaobo.runtime.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list in a fixed order that is read page by page: the rows of one page, and the number of all. */
public final class PageQuery {
    private final String select;
    private final String from;
    private final String order;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    private PageQuery(String select, String from, String order) {
        this.select = select;
        this.from = from;
        this.order = order;
    }

    /**
     * A list.
     *
     * @param select what a row shows, from {@code select} on
     * @param from which rows, from {@code from} on; values as {@code :name}, but not {@code :size} and {@code :skip}
     * @param order columns of the order; must leave no two rows equal, or pages overlap
     */
    public static PageQuery of(String select, String from, String order) {
        return new PageQuery(select, from, order);
    }

    /** Sets a value by name; null as the database's null. */
    public PageQuery with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** Reads a page; a 400 problem for a page or size that makes no sense. */
    public <T> Page<T> read(JdbcClient database, int page, int size, RowMapper<T> row) {
        return read(database, page, size, rows -> rows.query(row).list());
    }

    /** The same, for records whose components are named like the columns. */
    public <T> Page<T> read(JdbcClient database, int page, int size, Class<T> row) {
        return read(database, page, size, rows -> rows.query(row).list());
    }

    private interface Rows<T> {
        List<T> of(JdbcClient.StatementSpec rows);
    }

    private <T> Page<T> read(JdbcClient database, int page, int size, Rows<T> rows) {
        Page.check(page, size);
        List<T> items =
                rows.of(database.sql("%s %s order by %s limit :size offset :skip".formatted(select, from, order))
                        .params(values)
                        .param("size", size)
                        .param("skip", (long) page * size));
        long total = database.sql("select count(*) " + from)
                .params(values)
                .query(Long.class)
                .single();
        return new Page<>(items, page, size, total);
    }
}
