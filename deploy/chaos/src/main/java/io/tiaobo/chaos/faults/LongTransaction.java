package io.tiaobo.chaos.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody with psql writes into a service's database and goes for a coffee; in the end nothing of it is kept. */
final class LongTransaction implements Fault {
    private final String database;
    private final String jdbcUrl;
    private final Duration lasts;
    private @Nullable Connection connection;

    LongTransaction(String database, String jdbcUrl, Duration lasts) {
        this.database = database;
        this.jdbcUrl = jdbcUrl;
        this.lasts = lasts;
    }

    @Override
    public FaultKind kind() {
        return FaultKind.LONG_TRANSACTION;
    }

    @Override
    public String target() {
        return database;
    }

    @Override
    public Duration lasts() {
        return lasts;
    }

    @Override
    public void begin() {
        try {
            Connection opened = DriverManager.getConnection(jdbcUrl);
            connection = opened;
            opened.setAutoCommit(false);
            try (Statement statement = opened.createStatement()) {
                // An insert, so that the transaction has a number that all later ones are compared with.
                statement.executeUpdate(
                        "insert into inbox (consumer, source, message_id) values ('chaos', 'chaos', 'held')");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the transaction cannot be opened", e);
        }
    }

    @Override
    public void end() {
        try (Connection opened = connection) {
            if (opened != null) {
                opened.rollback();
            }
        } catch (SQLException gone) {
            // The database was killed meanwhile, and the transaction with it.
        }
    }
}
