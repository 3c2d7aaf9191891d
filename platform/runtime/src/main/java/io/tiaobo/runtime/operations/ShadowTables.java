package io.tiaobo.runtime.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Empty copies of a projection's tables in a schema of their own. A transaction that {@link #enter() enters} it finds the
 * copies under the usual names, so the same handlers fill them while everybody else goes on with the living tables.
 */
final class ShadowTables {
    private static final String UNIQUE_INDEXES =
            "select pg_get_indexdef(indexrelid) from pg_index where indrelid = ?::regclass and indisunique";

    private final JdbcTemplate database;
    private final String shadow;
    private final List<String> tables;

    ShadowTables(JdbcTemplate database, long rebuild, List<String> tables) {
        this.database = database;
        this.shadow = "rebuild_" + rebuild;
        this.tables = tables;
    }

    /**
     * Makes the copies. They are not logged: after a crash of the database nobody wants them. Of the indexes they have the unique ones, by which
     * handlers find the row to change; the others serve readers, and nobody reads here.
     */
    void create() {
        database.execute("create schema " + shadow);
        for (String table : tables) {
            database.execute("create unlogged table " + shadow + "." + table + " (like public." + table
                    + " including all excluding indexes)");
            database.queryForList(UNIQUE_INDEXES, String.class, "public." + table)
                    .forEach(index -> database.execute(index.replace(" ON public.", " ON " + shadow + ".")));
        }
    }

    void drop() {
        database.execute("drop schema if exists " + shadow + " cascade");
    }

    /** From now to the end of this transaction the tables' names mean the copies. */
    void enter() {
        database.execute("set local search_path = " + shadow + ", public");
    }

    /** Keeps everybody from the living tables until the end of this transaction; fails if that takes more than a few seconds. */
    void lockLiving() {
        database.execute("set local lock_timeout = '5s'");
        database.execute("lock table public." + String.join(", public.", tables) + " in access exclusive mode");
    }

    /** Rows that are only here or only there, by table; tables without any are left out. */
    Map<String, Long> differences() {
        Map<String, Long> differences = new LinkedHashMap<>();
        for (String table : tables) {
            String living = "select " + columns(table) + " from public." + table;
            String copy = "select " + columns(table) + " from " + shadow + "." + table;
            Long rows = database.queryForObject(
                    "select count(*) from ((" + living + " except all " + copy + ") union all (" + copy + " except all "
                            + living + ")) difference",
                    Long.class);
            if (rows != null && rows > 0) {
                differences.put(table, rows);
            }
        }
        return differences;
    }

    /** Puts the rows of the copies in the place of the living ones. */
    void replaceLiving() {
        database.execute("truncate public." + String.join(", public.", tables));
        for (String table : tables) {
            database.execute("insert into public." + table + " (" + columns(table) + ") select " + columns(table)
                    + " from " + shadow + "." + table);
        }
    }

    /** What follows from the events: numbers the database gives out and columns it computes do not count. */
    private String columns(String table) {
        return String.join(
                ", ",
                database.queryForList(
                        "select quote_ident(column_name) from information_schema.columns "
                                + "where table_schema = 'public' and table_name = ? and is_identity = 'NO' "
                                + "and is_generated = 'NEVER' order by ordinal_position",
                        String.class,
                        table));
    }
}
