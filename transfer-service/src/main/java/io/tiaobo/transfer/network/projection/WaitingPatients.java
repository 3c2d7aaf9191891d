package io.tiaobo.transfer.network.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units that patients wait for at each site: part of what a donor keeps. References only, never a person. */
@Component
public class WaitingPatients {
    private final JdbcClient database;

    WaitingPatients(JdbcClient database) {
        this.database = database;
    }

    /** A patient waits. */
    public void add(String entryId, String siteCode, String drugCode, long quantity) {
        database.sql("insert into waiting_patient values (?, ?, ?, ?) on conflict (entry_id) do nothing")
                .params(entryId, siteCode, drugCode, quantity)
                .update();
    }

    /** A patient waits no longer. */
    public void remove(String entryId) {
        database.sql("delete from waiting_patient where entry_id = ?")
                .param(entryId)
                .update();
    }

    /** Units waited for, by site; sites without waiting patients are missing. */
    public Map<String, Long> waitingAt(String drugCode, Collection<String> sites) {
        Map<String, Long> units = new HashMap<>();
        if (!sites.isEmpty()) {
            database.sql("""
                            select site_code, sum(quantity) units from waiting_patient
                            where drug_code = :drug and site_code in (:sites) group by site_code""").param("drug", drugCode).param("sites", sites).query(row -> {
                units.put(row.getString(1), row.getLong(2));
            });
        }
        return units;
    }
}
