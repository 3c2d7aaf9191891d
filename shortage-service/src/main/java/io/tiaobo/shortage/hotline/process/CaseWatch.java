package io.tiaobo.shortage.hotline.process;

import io.tiaobo.shortage.hotline.domain.LinkKind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases follow a shortage or an entry. Written and read by one process only, in the order of the events. */
@Component
class CaseWatch {
    private final JdbcClient database;

    CaseWatch(JdbcClient database) {
        this.database = database;
    }

    /**
     * A drug of a case.
     *
     * @param caseId case
     * @param drugCode drug
     */
    record Follower(String caseId, String drugCode) {}

    void follow(String caseId, String drugCode, LinkKind kind, String reference) {
        database.sql("""
                        insert into case_watch (case_id, drug_code, kind, reference) values (?, ?, ?, ?)
                        on conflict do nothing""").params(caseId, drugCode, kind.name(), reference).update();
    }

    List<Follower> followers(LinkKind kind, String reference) {
        return database.sql("""
                        select case_id, drug_code from case_watch where kind = ? and reference = ?
                        order by case_id, drug_code""")
                .params(kind.name(), reference)
                .query(Follower.class)
                .list();
    }

    void served(String entryId) {
        database.sql("insert into served_entry (entry_id) values (?) on conflict do nothing")
                .param(entryId)
                .update();
    }

    boolean wasServed(String entryId) {
        return database.sql("select exists (select from served_entry where entry_id = ?)")
                .param(entryId)
                .query(Boolean.class)
                .single();
    }
}
