package io.tiaobo.shortage.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices with their deliveries; the key of entry, kind and channel makes each of them once. */
@Component
public class NoticeBook {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final List<NoticeChannel> channels;
    private final Clock clock;

    NoticeBook(JdbcClient database, List<NoticeChannel> channels, Clock clock) {
        this.database = database;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    /** Writes a notice for every channel; the same entry and kind again is the same notice. */
    void write(String entryId, NoticeKind kind, String textZh, String textEn) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into notice (entry_id, kind, text_zh, text_en, created_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""").params(entryId, kind.name(), textZh, textEn, now).update();
        for (NoticeChannel channel : channels) {
            database.sql("""
                            insert into notice_delivery (entry_id, kind, channel, next_attempt_at)
                            values (?, ?, ?, ?) on conflict do nothing""").params(entryId, kind.name(), channel.name(), now).update();
        }
    }

    /** One notice that is due in a channel, locked; other replicas take others. */
    Optional<DueNotice> takeDue() {
        return database.sql("""
                        select n.*, d.channel, d.ended_at as delivered_at
                        from notice_delivery d join notice n using (entry_id, kind)
                        where d.ended_at is null and d.next_attempt_at <= :now and d.channel in (:channels)
                        order by d.next_attempt_at limit 1 for update of d skip locked""")
                .param("now", Timestamp.from(clock.instant()))
                .param("channels", channels.stream().map(NoticeChannel::name).toList())
                .query((row, number) -> new DueNotice(toNotice(row, number), row.getString("channel")))
                .optional();
    }

    void ended(DueNotice due, NoticeChannel.Outcome outcome) {
        database.sql("""
                        update notice_delivery set ended_at = ?, outcome = ?, attempts = attempts + 1
                        where entry_id = ? and kind = ? and channel = ?""")
                .params(
                        Timestamp.from(clock.instant()),
                        outcome.name(),
                        due.notice().entryId(),
                        due.notice().kind().name(),
                        due.channel())
                .update();
    }

    /** Tries again later: 1, 2, 4 … seconds, at most ten minutes. */
    void failed(DueNotice due) {
        Instant now = clock.instant();
        database.sql("""
                        update notice_delivery set attempts = attempts + 1,
                            next_attempt_at = ?::timestamptz + make_interval(secs => least(power(2, least(attempts, 20)), ?))
                        where entry_id = ? and kind = ? and channel = ?""")
                .params(
                        Timestamp.from(now),
                        LONGEST_PAUSE.toSeconds(),
                        due.notice().entryId(),
                        due.notice().kind().name(),
                        due.channel())
                .update();
    }

    /** What the patient of an entry was and will be told, oldest first. */
    public List<Notice> of(String entryId) {
        return database.sql("""
                        select n.*, (select min(d.ended_at) from notice_delivery d
                                     where d.entry_id = n.entry_id and d.kind = n.kind
                                       and d.outcome = 'DELIVERED') as delivered_at
                        from notice n where n.entry_id = ? order by n.created_at, n.kind desc""").param(entryId).query(NoticeBook::toNotice).list();
    }

    private static Notice toNotice(ResultSet row, int number) throws SQLException {
        Timestamp delivered = row.getTimestamp("delivered_at");
        return new Notice(
                row.getString("entry_id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("text_zh"),
                row.getString("text_en"),
                row.getTimestamp("created_at").toInstant(),
                delivered == null ? null : delivered.toInstant());
    }
}
