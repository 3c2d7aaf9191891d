package io.tiaobo.shortage.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices with their delivery; the key of entry and kind makes each of them once. */
@Component
public class NoticeBook {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Clock clock;

    NoticeBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes a notice; the same entry and kind again is the same notice. */
    void write(String entryId, NoticeKind kind, String textZh, String textEn) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into notice (entry_id, kind, text_zh, text_en, created_at, next_attempt_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""").params(entryId, kind.name(), textZh, textEn, now, now).update();
    }

    /** One notice that is due, locked; other replicas take others. */
    List<Notice> takeDue() {
        return database.sql("""
                        select * from notice where delivered_at is null and next_attempt_at <= ?
                        order by next_attempt_at limit 1 for update skip locked""")
                .param(Timestamp.from(clock.instant()))
                .query(NoticeBook::toNotice)
                .list();
    }

    void delivered(Notice notice) {
        database.sql("update notice set delivered_at = ?, attempts = attempts + 1 where entry_id = ? and kind = ?")
                .params(
                        Timestamp.from(clock.instant()),
                        notice.entryId(),
                        notice.kind().name())
                .update();
    }

    /** Tries again later: 1, 2, 4 … seconds, at most ten minutes. */
    void failed(Notice notice) {
        Instant now = clock.instant();
        database.sql("""
                        update notice set attempts = attempts + 1,
                            next_attempt_at = ?::timestamptz + make_interval(secs => least(power(2, least(attempts, 20)), ?))
                        where entry_id = ? and kind = ?""")
                .params(
                        Timestamp.from(now),
                        LONGEST_PAUSE.toSeconds(),
                        notice.entryId(),
                        notice.kind().name())
                .update();
    }

    /** What the patient of an entry was and will be told, oldest first. */
    public List<Notice> of(String entryId) {
        return database.sql("select * from notice where entry_id = ? order by created_at, kind desc")
                .param(entryId)
                .query(NoticeBook::toNotice)
                .list();
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
