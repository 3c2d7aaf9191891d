package io.tiaobo.transfer.network.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link WaitingPatients} as a table of the service's own database. */
@Component
class JdbcWaitingPatients implements WaitingPatients {
    private final JdbcClient database;

    JdbcWaitingPatients(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(String entryId, String siteCode, String drugCode, long quantity) {
        database.sql("insert into waiting_patient values (?, ?, ?, ?) on conflict (entry_id) do nothing")
                .params(entryId, siteCode, drugCode, quantity)
                .update();
    }

    @Override
    public void remove(String entryId) {
        database.sql("delete from waiting_patient where entry_id = ?")
                .param(entryId)
                .update();
    }

    @Override
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
