package io.tiaobo.testkit.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Creates databases on any PostgreSQL, embedded or not. */
public final class Databases {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String DUPLICATE_DATABASE = "42P04";

    private Databases() {}

    /**
     * Creates the database if it is not there.
     *
     * @param jdbcUrl address of an existing database of the same server, with credentials
     * @param database lower case letters, digits and underscores
     * @return whether it was created by this call
     */
    public static boolean createIfMissing(String jdbcUrl, String database) {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("not a database name: " + database);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            return !exists(connection, database) && create(connection, database);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + database + " cannot be created: " + e.getMessage(), e);
        }
    }

    /** Drops a database with everything in it, and whoever is connected, and creates it anew; {@code jdbcUrl} as above. */
    public static void dropAndCreate(String jdbcUrl, String database) {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("not a database name: " + database);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            create(connection, database);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + database + " cannot be emptied: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static boolean create(Connection connection, String database) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
            return true;
        } catch (SQLException e) {
            if (DUPLICATE_DATABASE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
