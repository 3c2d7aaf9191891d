package io.tiaobo.e2e;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A database as somebody sees it who has stolen it: every row of every table as text, binary columns as bytes and as text.
 *
 * @param jdbcUrl its address with credentials
 */
record Tables(String jdbcUrl) {
    private static final Pattern BINARY = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    String text() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            StringBuilder text = new StringBuilder();
            for (String table : names(statement)) {
                append(statement, "select t::text from " + table + " t", text);
            }
            return text.toString();
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

    private static void append(Statement statement, String query, StringBuilder text) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String row = rows.getString(1);
                text.append(row).append('\n');
                BINARY.matcher(row)
                        .results()
                        .map(Tables::readable)
                        .forEach(value -> text.append(value).append('\n'));
            }
        }
    }

    private static String readable(MatchResult binary) {
        return new String(HexFormat.of().parseHex(binary.group(1)), StandardCharsets.UTF_8);
    }
}
