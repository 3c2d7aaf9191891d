package io.tiaobo.shortage.notice;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries want no messages. Everybody can still read the own inbox. */
@Component
public class Subscriptions {
    private final JdbcClient database;
    private final Clock clock;

    Subscriptions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** No more messages for an entry; again changes nothing. */
    public void end(String entryId) {
        database.sql("insert into unsubscribed (entry_id, since) values (?, ?) on conflict do nothing")
                .params(entryId, Timestamp.from(clock.instant()))
                .update();
    }

    boolean wants(String entryId) {
        return !database.sql("select exists (select from unsubscribed where entry_id = ?)")
                .param(entryId)
                .query(Boolean.class)
                .single();
    }
}
