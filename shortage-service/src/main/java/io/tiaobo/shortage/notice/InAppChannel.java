package io.tiaobo.shortage.notice;

import io.tiaobo.shortage.contact.Contact;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts notices into the in-app inbox, keyed by entry; it needs no contact data and never asks for it. */
@Component
final class InAppChannel implements NoticeChannel {
    private final JdbcClient database;
    private final Clock clock;

    InAppChannel(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "IN_APP";
    }

    @Override
    public boolean reachesOut() {
        return false;
    }

    @Override
    public Outcome deliver(Notice notice, Supplier<Optional<Contact>> contact) {
        database.sql("""
                        insert into in_app_message (entry_id, kind, text_zh, text_en, delivered_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        notice.entryId(),
                        notice.kind().name(),
                        notice.textZh(),
                        notice.textEn(),
                        Timestamp.from(clock.instant()))
                .update();
        return Outcome.DELIVERED;
    }
}
