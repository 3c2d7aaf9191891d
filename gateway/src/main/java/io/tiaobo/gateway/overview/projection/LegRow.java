package io.tiaobo.gateway.overview.projection;

import io.tiaobo.gateway.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leg of a transfer as people look at it.
 *
 * @param transferId transfer
 * @param leg number, from 1
 * @param donorCode donor
 * @param donorName its name in the reader's language
 * @param state {@code RESERVED}, {@code APPROVED}, {@code DISPATCHED}, {@code PARTLY_RECEIVED} or the leg's outcome
 * @param reason why it ended; null or empty when there is nothing to say
 * @param quantity units: dispatched, else promised, else reserved
 * @param accepted units on the receiver's shelf
 * @param rejected units unfit
 * @param lost units lost on the way
 * @param due until when the donor must answer, or the goods are promised or due, UTC
 * @param late step of this leg that is late; null when none is
 */
public record LegRow(
        String transferId,
        int leg,
        String donorCode,
        String donorName,
        String state,
        @Nullable String reason,
        long quantity,
        long accepted,
        long rejected,
        long lost,
        @Nullable Instant due,
        @Nullable String late) {
    /** Reads a row of a query that names its columns as the table of legs does. */
    public static LegRow read(ResultSet row, int number) throws SQLException {
        return new LegRow(
                row.getString("transfer_id"),
                row.getInt("leg"),
                row.getString("donor_site"),
                row.getString("donor_name"),
                row.getString("state"),
                row.getString("reason"),
                row.getLong("quantity"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getLong("lost"),
                SqlTime.instant(row, "due"),
                row.getString("late"));
    }
}
