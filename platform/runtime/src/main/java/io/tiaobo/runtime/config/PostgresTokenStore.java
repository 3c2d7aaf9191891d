package io.tiaobo.runtime.config;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Axon's token store with claims that age by the database's clock. Axon compares the time one node wrote with the clock of
 * another; a clock a few seconds ahead would steal the claim of a replica that is alive. Here a trigger writes the time, and
 * what is read is the age of the claim, told as a moment of this node's clock.
 */
final class PostgresTokenStore extends JdbcTokenStore {
    private static final String SELECT = "select processor_name, segment, token, token_type, owner, "
            + "extract(epoch from clock_timestamp() - timestamp::timestamptz) * 1000 as age from token_entry "
            + "where processor_name = ?";

    private PostgresTokenStore(Builder builder) {
        super(builder);
    }

    static PostgresTokenStore on(DataSource dataSource, String nodeId) {
        TransactionAwareDataSourceProxy inTransaction = new TransactionAwareDataSourceProxy(dataSource);
        return new PostgresTokenStore(builder()
                .connectionProvider(inTransaction::getConnection)
                .serializer(TokenSerializer.create())
                .schema(TokenTable.SCHEMA)
                .nodeId(nodeId));
    }

    @Override
    protected PreparedStatement select(Connection connection, String processorName, int segment, boolean forUpdate)
            throws SQLException {
        PreparedStatement query =
                connection.prepareStatement(SELECT + " and segment = ?" + (forUpdate ? " for update" : ""));
        query.setString(1, processorName);
        query.setInt(2, segment);
        return query;
    }

    @Override
    protected PreparedStatement selectTokenEntries(Connection connection, String processorName) throws SQLException {
        PreparedStatement query = connection.prepareStatement(SELECT + " order by segment");
        query.setString(1, processorName);
        return query;
    }

    /** Called when this node no longer has the claim. Axon would claim again here, and store a position it has lost. */
    @Override
    protected void updateToken(
            Connection connection, ResultSet row, TrackingToken token, String processorName, int segment) {
        throw new UnableToClaimTokenException(
                "The claim of " + processorName + "[" + segment + "] was lost before its position was stored");
    }

    @Override
    protected AbstractTokenEntry<?> readTokenEntry(ResultSet row) throws SQLException {
        return new GenericTokenEntry<>(
                row.getBytes("token"),
                row.getString("token_type"),
                AbstractTokenEntry.clock
                        .instant()
                        .minusMillis(row.getLong("age"))
                        .toString(),
                row.getString("owner"),
                row.getString("processor_name"),
                row.getInt("segment"),
                byte[].class);
    }
}
