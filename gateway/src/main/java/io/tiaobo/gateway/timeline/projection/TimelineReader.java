package io.tiaobo.gateway.timeline.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the timeline by position. Entries are shown only below the oldest running transaction, so a reader that goes forward
 * never misses one that commits late.
 */
@Component
public class TimelineReader {
    private static final String COLUMNS = """
            select transaction_id::text::bigint as transaction_id, position, event_id, kind, occurred_at, site_code,
                   drug_code, donor_site, shortage_id, transfer_id, facts::text as facts
            from timeline
            """;
    private static final String AFTER = COLUMNS + """
            where (transaction_id, position) > (cast(cast(:transaction as text) as xid8), :number)
              and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by transaction_id, position
            limit :limit
            """;

    private final JdbcClient database;

    TimelineReader(JdbcClient database) {
        this.database = database;
    }

    /** Entries after a position, oldest first. */
    public List<TimelineEntry> after(FeedPosition position, int limit) {
        return database.sql(AFTER)
                .param("transaction", position.transactionId())
                .param("number", position.number())
                .param("limit", limit)
                .query(TimelineReader::entry)
                .list();
    }

    /** The position of everything that can be read now. */
    public FeedPosition end() {
        long horizon = database.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
        return new FeedPosition(horizon, 0);
    }

    /** Where an event stands; empty when it was never told. */
    public Optional<FeedPosition> positionOf(String eventId) {
        return database.sql("select transaction_id::text::bigint, position from timeline where event_id = :id")
                .param("id", eventId)
                .query((row, number) -> new FeedPosition(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /** The latest entries of the network, newest first. */
    public List<TimelineEntry> latest(String region, int limit) {
        String sql = COLUMNS + """
                where :region = '' or exists (
                    select 1 from site s where s.code = timeline.site_code and s.region_code like :region || '%')
                order by occurred_at desc, position desc limit :limit
                """;
        return database.sql(sql)
                .param("region", region)
                .param("limit", limit)
                .query(TimelineReader::entry)
                .list();
    }

    /** The latest entries of a site as receiver or donor, newest first. */
    public List<TimelineEntry> ofSite(String siteCode, int limit) {
        String sql = "select * from ((" + COLUMNS + "where site_code = :site order by occurred_at desc limit :limit)"
                + " union (" + COLUMNS + "where donor_site = :site order by occurred_at desc limit :limit)) entry"
                + " order by occurred_at desc, position desc limit :limit";
        return database.sql(sql)
                .param("site", siteCode)
                .param("limit", limit)
                .query(TimelineReader::entry)
                .list();
    }

    /** Everything told of a transfer and of the shortage that asked for it, oldest first. */
    public List<TimelineEntry> ofTransfer(String transferId) {
        String sql = COLUMNS + """
                where transfer_id = :transfer
                   or shortage_id = (select shortage_id from transfer where transfer_id = :transfer)
                order by occurred_at, transaction_id, position limit 500
                """;
        return database.sql(sql)
                .param("transfer", transferId)
                .query(TimelineReader::entry)
                .list();
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                new FeedPosition(row.getLong("transaction_id"), row.getLong("position")),
                row.getString("event_id"),
                row.getString("kind"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("site_code"),
                row.getString("drug_code"),
                row.getString("donor_site"),
                row.getString("shortage_id"),
                row.getString("transfer_id"),
                row.getString("facts"));
    }
}
