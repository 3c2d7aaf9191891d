package io.tiaobo.chaos.run;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A database as somebody sees it who has stolen it: every row of every table as text, binary columns as bytes and as text.
 *
 * @param jdbcUrl its address with credentials
 */
public record Tables(String jdbcUrl) {
    private static final Pattern BINARY = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    /** Hands over row by row, so that large tables need no room. */
    public void forEachRow(Consumer<String> reader) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(500);
            for (String table : names(statement)) {
                read(statement, "select t::text from " + table + " t", reader);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be read", e);
        }
    }

    /** All of it at once; only for small databases. */
    public String text() {
        StringBuilder text = new StringBuilder();
        forEachRow(row -> text.append(row).append('\n'));
        return text.toString();
    }

    /** The rows of a query, first column as text. */
    List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be read", e);
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables"
                        + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void read(Statement statement, String query, Consumer<String> reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String row = rows.getString(1);
                reader.accept(row);
                BINARY.matcher(row).results().map(Tables::readable).forEach(reader);
            }
        }
    }

    private static String readable(MatchResult binary) {
        return new String(HexFormat.of().parseHex(binary.group(1)), StandardCharsets.UTF_8);
    }
}
