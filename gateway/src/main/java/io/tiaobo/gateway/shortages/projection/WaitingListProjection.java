package io.tiaobo.gateway.shortages.projection;

import io.tiaobo.contracts.shortage.v1.PatientRegisteredV1;
import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.contracts.shortage.v1.PatientWithdrawnV1;
import io.tiaobo.gateway.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waits for what, by random references only (S1-19). Order and repetition of the messages do not matter. */
@Component
public class WaitingListProjection {
    private final JdbcClient database;

    WaitingListProjection(JdbcClient database) {
        this.database = database;
    }

    /** Somebody waits. */
    public void registered(PatientRegisteredV1 fact) {
        database.sql("""
                        insert into waiting_entry (entry_id, site_code, drug_code, quantity, days_left, expected_on,
                                                   registered_at)
                        values (:id, :site, :drug, :quantity, :daysLeft, :expectedOn, :at)
                        on conflict (entry_id) do update set
                            drug_code = excluded.drug_code, quantity = excluded.quantity,
                            days_left = excluded.days_left, expected_on = excluded.expected_on,
                            registered_at = excluded.registered_at
                        """)
                .param("id", fact.entryId())
                .param("site", fact.siteCode())
                .param("drug", fact.drugCode())
                .param("quantity", fact.quantity())
                .param("daysLeft", fact.daysLeft())
                .param("expectedOn", fact.expectedOn())
                .param("at", SqlTime.of(fact.registeredAt()))
                .update();
    }

    /** Medicine was set aside for somebody who waited. */
    public void served(PatientServedV1 fact) {
        ended("served_at", fact.entryId(), fact.siteCode(), fact.drugCode(), fact.servedAt());
    }

    /** Somebody no longer waits. */
    public void withdrawn(PatientWithdrawnV1 fact) {
        ended("withdrawn_at", fact.entryId(), fact.siteCode(), fact.drugCode(), fact.withdrawnAt());
    }

    private void ended(String column, String entryId, String siteCode, String drugCode, Instant at) {
        String sql = "insert into waiting_entry (entry_id, site_code, drug_code, " + column
                + ") values (:id, :site, :drug, :at) on conflict (entry_id) do update set " + column + " = excluded."
                + column;
        database.sql(sql)
                .param("id", entryId)
                .param("site", siteCode)
                .param("drug", drugCode)
                .param("at", SqlTime.of(at))
                .update();
    }
}
